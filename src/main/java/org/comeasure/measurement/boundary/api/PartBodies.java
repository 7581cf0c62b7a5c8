package org.comeasure.measurement.boundary.api;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.comeasure.measurement.domain.scorecard.Breakdowns;
import org.comeasure.measurement.domain.scorecard.Measured;
import org.comeasure.measurement.domain.scorecard.Part;
import org.comeasure.measurement.target.domain.Subject;
import org.comeasure.measurement.target.domain.Yardstick;
import org.comeasure.shared.locale.Texts;
import org.comeasure.tenancy.BranchEntry;
import org.jspecify.annotations.Nullable;

/**
 * Breakdowns as told to other systems.
 *
 * @param chosen the measure that is taken apart
 * @param yardstick of the whole
 */
record PartBodies(Breakdowns parts, Measured chosen, Yardstick yardstick, Texts texts) {

  List<PartBody> touchpoints() {
    return bodies(
        parts.touchpoints(),
        key -> key.id().toString(),
        key -> key.name().in(texts.locale()),
        key -> yardstick.at(key.id()));
  }

  List<PartBody> branches() {
    return bodies(
        parts.branches(),
        key -> key.map(branch -> branch.id().toString()).orElse(null),
        key -> key.map(BranchEntry::name).orElse(null),
        key -> yardstick);
  }

  List<PartBody> countries() {
    return bodies(
        parts.countries(),
        code -> code,
        code -> new Locale.Builder().setRegion(code).build().getDisplayCountry(texts.locale()),
        code -> yardstick);
  }

  List<PartBody> channels() {
    return bodies(
        parts.channels(),
        channel -> channel.code(),
        channel -> texts.get("measurement.channel." + channel.code()),
        channel -> yardstick);
  }

  List<PartBody> productLines() {
    return bodies(
        parts.productLines(),
        key -> key.id().toString(),
        key -> key.name().in(texts.locale()),
        key -> yardstick);
  }

  /**
   * @param against what a part is held against
   */
  <K> List<PartBody> bodies(
      List<Part<K>> some,
      Function<K, @Nullable String> id,
      Function<K, @Nullable String> name,
      Function<K, Yardstick> against) {
    var subject = Subject.of(chosen);
    return some.stream()
        .map(
            part -> {
              var key = part.key();
              var judgement = against.apply(key).judge(subject, part.figure(), part.answers());
              return PartBody.of(id.apply(key), name.apply(key), part, judgement, texts);
            })
        .toList();
  }
}
