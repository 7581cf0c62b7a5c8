package org.comeasure.measurement.boundary.page;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.comeasure.collection.Channel;
import org.comeasure.measurement.boundary.FilterQuery;
import org.comeasure.measurement.target.domain.Position;
import org.comeasure.measurement.target.domain.Yardstick;
import org.comeasure.programme.ProductLineEntry;
import org.comeasure.programme.TouchpointEntry;
import org.comeasure.shared.locale.Texts;
import org.comeasure.tenancy.BranchEntry;
import org.comeasure.tenancy.RegionEntry;
import org.comeasure.tenancy.TierEntry;

/** The ways in which pages and files take a measure apart. */
record PartWays(Yardstick yardstick, Texts texts) {

  Way<TouchpointEntry> touchpoint() {
    return new Way<>(
        FilterQuery.TOUCHPOINT,
        key -> Optional.of(key.id()),
        key -> key.name().in(texts.locale()),
        key -> yardstick.at(key.id()));
  }

  Way<Optional<BranchEntry>> branch() {
    return way(
        FilterQuery.BRANCH,
        key -> key.map(BranchEntry::id),
        key -> key.map(BranchEntry::name).orElse(texts.get("measurement.branch.none")));
  }

  Way<String> country() {
    return way(FilterQuery.COUNTRY, Optional::of, key -> country(key, texts));
  }

  Way<Channel> channel() {
    return way(FilterQuery.CHANNEL, key -> Optional.of(key.code()), key -> channel(key, texts));
  }

  Way<ProductLineEntry> productLine() {
    return way(
        FilterQuery.PRODUCT_LINE,
        key -> Optional.of(key.id()),
        key -> key.name().in(texts.locale()));
  }

  Way<Optional<RegionEntry>> region() {
    return new Way<>(
        NetworkQuery.REGION,
        key -> key.map(RegionEntry::id),
        key -> key.map(RegionEntry::name).orElse(texts.get("measurement.region.none")),
        key ->
            yardstick.at(
                key.map(RegionEntry::id).map(Position::ofRegion).orElse(Position.NETWORK)));
  }

  Way<TierEntry> tier() {
    return new Way<>(
        NetworkQuery.TIER,
        tier -> Optional.of(tier.code()),
        tier -> tier.name(texts.locale()),
        tier -> yardstick.at(Position.ofTier(tier.code())));
  }

  private <K> Way<K> way(String code, Function<K, Optional<?>> id, Function<K, String> name) {
    return new Way<>(code, id, name, key -> yardstick);
  }

  static String country(String code, Texts texts) {
    String name = new Locale.Builder().setRegion(code).build().getDisplayCountry(texts.locale());
    return name.isEmpty() ? texts.get("measurement.country.none") : name;
  }

  static String channel(Channel channel, Texts texts) {
    return texts.get("measurement.channel." + channel.code());
  }
}
