package org.comeasure.benchmark.data;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;

/** One answer sheet, drawn from what a partner's customers think at a time. */
final class Customer {
  /** Keys of the battery's items in the order in which documents are written. */
  private static final Map<String, List<String>> ITEMS =
      Map.of(
          "sale", List.of("advice", "handover", "offer"),
          "parts-delivery", List.of("completeness", "packaging", "speed"),
          "call-centre", List.of("courtesy", "knowledge", "waiting"),
          "repair-visit", List.of("explanation", "parts-on-hand", "punctuality", "workmanship"),
          "relationship", List.of("reliability", "responsiveness", "value"));

  private static final Map<String, List<String>> REASONS =
      Map.of(
          "sale", List.of("advice", "price", "availability", "experience", "other"),
          "parts-delivery", List.of("early", "on-time", "late"),
          "call-centre", List.of("first-call", "later", "open"),
          "repair-visit", List.of("first-visit", "several-visits", "no"),
          "relationship", List.of("yes", "perhaps", "no"));

  static final int HASTY_FLAG = 1;
  static final int SAME_FLAG = 2;

  private static final double HASTY = 0.03;
  private static final double CARELESS = 0.02;
  private static final int FEWEST_SAME = 4;

  private final SplittableRandom random;
  private final Place place;
  private final double level;
  private final boolean hasty;
  private boolean alwaysTheSame;
  private final int recommends;

  Customer(Place place, double elapsed, SplittableRandom random) {
    this.random = random;
    this.place = place;
    this.level = mood(place, elapsed) + 0.95 * random.nextGaussian();
    this.hasty = chance(HASTY);
    this.recommends = point(8.3 + 1.45 * level + 0.7 * random.nextGaussian(), 0, 10);
  }

  /** Each partner has a level of its own, a drift, and a season that comes at its own time. */
  private static double mood(Place place, double elapsed) {
    double own = Math.sin(place.partner() * 12.9898);
    double drift = Math.sin(place.partner() * 78.233 + place.touchpoint().length());
    double season = Math.sin(4 * Math.PI * elapsed + place.partner());
    return 0.45 * own + 0.5 * drift * (elapsed - 0.5) + 0.15 * season;
  }

  static Set<String> touchpoints() {
    return ITEMS.keySet();
  }

  int recommends() {
    return recommends;
  }

  /** As bits, as the portal would have raised them; known once the answers are written. */
  int flags() {
    return (hasty ? HASTY_FLAG : 0) | (alwaysTheSame ? SAME_FLAG : 0);
  }

  /** Writes what the portal would keep of the answers: keys in their order, nothing unanswered. */
  void document(StringBuilder into) {
    into.append('{');
    if (chance(0.75)) {
      details(into);
    }
    if (chance(0.9)) {
      int easy = point(5.7 + 0.85 * level + 0.8 * random.nextGaussian(), 1, 7);
      into.append("\"easy\":").append(easy).append(',');
    }
    if (chance(0.7)) {
      var reasons = REASONS.get(place.touchpoint());
      var reason = reasons.get(random.nextInt(reasons.size()));
      into.append("\"reason\":[\"").append(reason).append("\"],");
    }
    int satisfied = point(4.15 + 0.6 * level + 0.45 * random.nextGaussian(), 1, 5);
    into.append("\"recommend\":").append(recommends);
    into.append(",\"satisfied\":").append(satisfied).append('}');
  }

  int seconds() {
    return hasty ? 4 + random.nextInt(8) : 22 + random.nextInt(50) + random.nextInt(50);
  }

  boolean chance(double probability) {
    return random.nextDouble() < probability;
  }

  private void details(StringBuilder into) {
    var items = ITEMS.get(place.touchpoint());
    int first = rating();
    boolean careless = chance(CARELESS);
    int sames = 0;
    for (var item : items) {
      int rated = careless ? first : rating();
      sames += rated == first ? 1 : 0;
      into.append("\"details.").append(item).append("\":").append(rated).append(',');
    }
    alwaysTheSame = sames == items.size() && sames >= FEWEST_SAME;
  }

  private int rating() {
    return point(4.05 + 0.55 * level + 0.6 * random.nextGaussian(), 1, 5);
  }

  private static int point(double value, int lowest, int highest) {
    return (int) Math.max(lowest, Math.min(highest, Math.round(value)));
  }
}
