package org.comeasure.benchmark.data;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** All places of a network. Large partners, head offices and repair visits are drawn more often. */
final class Places {
  private static final String LINKS =
      """
      select l.manufacturer_id, l.partner_id, l.branch_id, l.touchpoint_id, v.id as version,
             l.id, l.channel, t.code,
             coalesce(b.country, (select min(o.country) from branch o
               where o.manufacturer_id = l.manufacturer_id and o.partner_id = l.partner_id)) as country
      from link l
      join touchpoint t on t.manufacturer_id = l.manufacturer_id and t.id = l.touchpoint_id
      join questionnaire_version v
        on v.manufacturer_id = l.manufacturer_id and v.questionnaire_id = l.questionnaire_id
      left join branch b on b.manufacturer_id = l.manufacturer_id
        and b.partner_id = l.partner_id and b.id = l.branch_id
      order by l.partner_id, l.branch_id, l.id
      """;
  private static final Map<String, Double> SHARES =
      Map.of(
          "repair-visit", 0.36,
          "parts-delivery", 0.26,
          "call-centre", 0.2,
          "sale", 0.1,
          "relationship", 0.08);
  private static final double LARGEST = 2.5;
  private static final double SMALLEST = 0.4;

  private static final String PRODUCT_LINES = "select id from product_line order by position";

  private final List<Place> places = new ArrayList<>();
  private final List<Double> upTo = new ArrayList<>();

  private final List<Long> productLines = new ArrayList<>();

  private Places() {}

  static Places read(Connection connection) throws SQLException {
    var places = new Places();
    var partners = new HashMap<Long, Integer>();
    try (var select = connection.createStatement();
        var links = select.executeQuery(LINKS)) {
      while (links.next()) {
        int partner = partners.computeIfAbsent(links.getLong("partner_id"), id -> partners.size());
        places.add(place(links, partner));
      }
    }
    try (var select = connection.createStatement();
        var lines = select.executeQuery(PRODUCT_LINES)) {
      while (lines.next()) {
        places.productLines.add(lines.getLong(1));
      }
    }
    return places;
  }

  /** In the order of the programme. */
  List<Long> productLines() {
    return productLines;
  }

  Place draw(SplittableRandom random) {
    double drawn = random.nextDouble() * upTo.get(upTo.size() - 1);
    int low = 0;
    int high = upTo.size() - 1;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (upTo.get(middle) <= drawn) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return places.get(low);
  }

  private void add(Place place) {
    double branches = place.branchId() == null ? 1 : 1 / 3.0;
    double weight = SHARES.get(place.touchpoint()) * branches * weight(place.partner());
    upTo.add(weight + (upTo.isEmpty() ? 0 : upTo.get(upTo.size() - 1)));
    places.add(place);
  }

  private static double weight(int partner) {
    int spread = (partner * 37 + 150) % BenchmarkNetwork.PARTNERS;
    return SMALLEST
        + (LARGEST - SMALLEST) * spread * spread / Math.pow(BenchmarkNetwork.PARTNERS, 2);
  }

  private static Place place(ResultSet links, int partner) throws SQLException {
    long branch = links.getLong("branch_id");
    return new Place(
        partner,
        links.getString("code"),
        links.getString("country"),
        links.getLong("manufacturer_id"),
        links.getLong("partner_id"),
        branch == 0 ? null : branch,
        links.getLong("touchpoint_id"),
        links.getLong("version"),
        links.getLong("id"),
        links.getString("channel"));
  }
}
