package org.comeasure.testing.cast;

import java.util.List;
import java.util.Map;
import org.comeasure.tenancy.TierEntry;

/** The tiers of the cast's networks. */
public final class Tiers {
  public static final TierEntry GOLD = new TierEntry("gold", Map.of("en", "Gold", "de", "Gold"), 1);
  public static final TierEntry SILVER =
      new TierEntry("silver", Map.of("en", "Silver", "de", "Silber"), 2);
  public static final TierEntry BRONZE =
      new TierEntry("bronze", Map.of("en", "Bronze", "de", "Bronze"), 3);
  public static final List<TierEntry> ALL = List.of(GOLD, SILVER, BRONZE);

  private Tiers() {}

  public static TierEntry of(String code) {
    return ALL.stream().filter(tier -> tier.code().equals(code)).findFirst().orElseThrow();
  }

  public static void write(Rows rows, long manufacturer) {
    for (var tier : ALL) {
      rows.insert(
          "tier",
          "id",
          Rows.id(),
          "manufacturer_id",
          manufacturer,
          "code",
          tier.code(),
          "position",
          tier.rank(),
          "name",
          "{\"en\":\"%s\",\"de\":\"%s\"}"
              .formatted(tier.names().get("en"), tier.names().get("de")));
    }
  }
}
