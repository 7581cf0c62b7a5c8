package org.comeasure.measurement.boundary.api;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.comeasure.measurement.domain.scorecard.Breakdowns;
import org.comeasure.measurement.domain.scorecard.Part;
import org.comeasure.shared.locale.Texts;
import org.comeasure.tenancy.BranchEntry;
import org.jspecify.annotations.Nullable;

/** Breakdowns as told to other systems. */
record PartBodies(Breakdowns parts, Texts texts) {

  List<PartBody> touchpoints() {
    return bodies(
        parts.touchpoints(), key -> key.id().toString(), key -> key.name().in(texts.locale()));
  }

  List<PartBody> branches() {
    return bodies(
        parts.branches(),
        key -> key.map(branch -> branch.id().toString()).orElse(null),
        key -> key.map(BranchEntry::name).orElse(null));
  }

  List<PartBody> countries() {
    return bodies(
        parts.countries(),
        code -> code,
        code -> new Locale.Builder().setRegion(code).build().getDisplayCountry(texts.locale()));
  }

  List<PartBody> channels() {
    return bodies(
        parts.channels(),
        channel -> channel.code(),
        channel -> texts.get("measurement.channel." + channel.code()));
  }

  List<PartBody> productLines() {
    return bodies(
        parts.productLines(), key -> key.id().toString(), key -> key.name().in(texts.locale()));
  }

  <K> List<PartBody> bodies(
      List<Part<K>> parts, Function<K, @Nullable String> id, Function<K, @Nullable String> name) {
    return parts.stream()
        .map(part -> PartBody.of(id.apply(part.key()), name.apply(part.key()), part, texts))
        .toList();
  }
}
