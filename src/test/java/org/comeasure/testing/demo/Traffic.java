package org.comeasure.testing.demo;

import java.time.LocalDate;
import java.util.Map;
import java.util.SplittableRandom;

/** How many answers a partner gets on a day. */
final class Traffic {
  /** Answers a day over the year; by network and partner. */
  private static final Map<String, Double> A_DAY =
      Map.ofEntries(
          Map.entry("velmora/nordwind", 7.5),
          Map.entry("velmora/frost", 5.0),
          Map.entry("velmora/lombardia", 4.5),
          Map.entry("velmora/oresund", 4.5),
          Map.entry("velmora/vistula", 4.0),
          Map.entry("velmora/alpina", 6.0),
          Map.entry("velmora/kestrel", 6.5),
          Map.entry("brenta/hofmann", 6.0),
          Map.entry("brenta/meadowbank", 5.5),
          Map.entry("brenta/loire", 4.0),
          Map.entry("brenta/puszta", 3.2),
          Map.entry("brenta/alpina", 3.2),
          Map.entry("brenta/kestrel", 3.2));

  /** Monday to Sunday; 7 together. */
  private static final double[] WEEKDAY = {1.35, 1.3, 1.25, 1.25, 1.15, 0.5, 0.2};

  /** January to December: heating and cooling seasons, sowing and harvest. */
  private static final Map<String, double[]> SEASON =
      Map.of(
          "velmora",
          new double[] {1.2, 1.1, 0.95, 0.85, 0.85, 1.0, 1.15, 1.05, 0.85, 0.9, 1.0, 1.1},
          "brenta",
          new double[] {0.7, 0.75, 1.0, 1.1, 1.0, 1.0, 1.25, 1.4, 1.25, 1.05, 0.8, 0.7});

  /** The newcomer has hardly been asked about: its figures stay hidden. */
  private static final String NEWCOMER = "velmora/severn";

  private static final int NEWCOMER_EVERY_DAYS = 100;
  private static final double GROWTH = 0.24;

  private Traffic() {}

  /**
   * @param elapsed the part of the thirteen months that is over, 0 to 1
   */
  static int answers(
      String manufacturer, String partner, LocalDate day, double elapsed, SplittableRandom random) {
    String place = manufacturer + "/" + partner;
    if (place.equals(NEWCOMER)) {
      return day.toEpochDay() % NEWCOMER_EVERY_DAYS == 0 ? 1 : 0;
    }
    double rate =
        A_DAY.get(place)
            * WEEKDAY[day.getDayOfWeek().ordinal()]
            * SEASON.get(manufacturer)[day.getMonthValue() - 1]
            * (1 - GROWTH / 2 + GROWTH * elapsed);
    return poisson(rate, random);
  }

  private static int poisson(double mean, SplittableRandom random) {
    double limit = Math.exp(-mean);
    double product = random.nextDouble();
    int count = 0;
    while (product > limit) {
      product *= random.nextDouble();
      count++;
    }
    return count;
  }
}
