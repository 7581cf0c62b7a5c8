package org.comeasure.testing.cast;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes the targets that a manufacturer has set, some of them past, and what it compares with. */
final class GoalRows {

  private static final Measure NPS = new Measure(1, "nps");
  private static final Measure CSAT = new Measure(2, "csat");
  private static final Measure CES = new Measure(3, "ces");
  private static final Measure WORKMANSHIP = new Measure(132, "rating");

  private record Measure(int number, String kind) {}

  private final Rows rows;
  private final long manufacturer;
  private final String by;
  private final int year = LocalDate.now(ZoneOffset.UTC).getYear();

  /**
   * @param by who has set them
   */
  GoalRows(Rows rows, long manufacturer, String by) {
    this.rows = rows;
    this.manufacturer = manufacturer;
    this.by = by;
  }

  void writeVelmoras(
      Map<String, Long> regions,
      Map<String, Long> partners,
      Map<String, ProgrammeRows.Asked> asked) {
    var repair = at("touchpoint_id", asked.get("repair-visit").touchpoint());
    var everywhere = Map.<String, Object>of();
    target(NPS, 28, everywhere, days(year - 1, year - 1), "First year of the programme");
    target(NPS, 32, everywhere, days(year, year), "Four points more, as the council agreed");
    target(NPS, 35, everywhere, days(year + 1, null), "Plan for the coming year");
    target(NPS, 40, at("tier", "gold"), days(year, null), "Gold partners lead");
    target(NPS, 25, repair, days(year, null), "");
    target(
        NPS,
        36,
        at("partner_id", partners.get("nordwind")),
        days(year, null),
        "Agreed at the yearly review: a new workshop opens in spring");
    target(NPS, 30, at("region_id", regions.get("British Isles")), days(year, null), "");
    target(CSAT, 80, everywhere, days(year, null).over("quarter"), "");
    target(CES, 75, everywhere, days(year, null).over("year"), "");
    target(WORKMANSHIP, 4.2, repair, days(year, null).over("three-months"), "");
    benchmark(NPS, 38, "European Heating Barometer", "https://barometer.example/heating");
  }

  void writeBrentas(Map<String, Long> regions, Map<String, ProgrammeRows.Asked> asked) {
    var parts = at("touchpoint_id", asked.get("parts-delivery").touchpoint());
    target(NPS, 30, Map.of(), days(year, null), "The average of the trade");
    target(NPS, 38, at("tier", "gold"), days(year, null), "");
    target(NPS, 35, parts, days(year, null), "Harvest season");
    target(CSAT, 78, Map.of(), days(year, null), "");
    target(CSAT, 82, at("region_id", regions.get("British Isles")), days(year, null), "");
    benchmark(CSAT, 81, "Farm Machinery Dealer Survey", "https://dealers.example/survey");
  }

  private record Days(LocalDate first, @Nullable LocalDate last, String judgedOver) {

    Days over(String other) {
      return new Days(first, last, other);
    }
  }

  private static Days days(int from, @Nullable Integer to) {
    return new Days(
        LocalDate.of(from, 1, 1), to == null ? null : LocalDate.of(to, 12, 31), "month");
  }

  private static Map<String, Object> at(String column, @Nullable Object which) {
    return Map.of(column, Objects.requireNonNull(which));
  }

  private void target(
      Measure measure, double value, Map<String, Object> place, Days days, String why) {
    var row = dated(measure, value, days, why);
    row.put("judged_over", days.judgedOver());
    row.putAll(place);
    insert("target", row);
  }

  private void benchmark(Measure measure, double value, String source, String url) {
    var row = dated(measure, value, days(year, null), "");
    row.put("source", source);
    row.put("source_url", url);
    row.put("source_period", String.valueOf(year - 1));
    insert("external_benchmark", row);
  }

  private Map<String, @Nullable Object> dated(
      Measure measure, double value, Days days, String why) {
    Map<String, @Nullable Object> row = new LinkedHashMap<>();
    row.put("id", Rows.id());
    row.put("manufacturer_id", manufacturer);
    row.put("measure", measure.number());
    row.put("kind", measure.kind());
    row.put("value", value);
    row.put("first_day", days.first());
    row.put("last_day", days.last());
    row.put("set_by", by);
    row.put("set_subject", "demo");
    row.put("set_at", days.first().minusDays(20).atTime(9, 30));
    row.put("set_note", why);
    return row;
  }

  private void insert(String table, Map<String, @Nullable Object> row) {
    rows.insert(
        table,
        row.entrySet().stream()
            .flatMap(column -> Stream.of(column.getKey(), column.getValue()))
            .toArray());
  }
}
