package org.comeasure.testing.demo;

import org.jspecify.annotations.Nullable;

/**
 * How satisfied the customers of a partner are, and how that moves: at one level until a month, at
 * another from a later month on, in a straight line between. A part left open means all.
 *
 * @param before in standard deviations of one person's answers
 * @param from in months before today, negative
 */
record Drift(
    @Nullable String manufacturer,
    String partner,
    @Nullable String touchpoint,
    @Nullable String city,
    @Nullable String item,
    double before,
    double after,
    double from,
    double to) {

  static Drift always(String partner, double level) {
    return new Drift(null, partner, null, null, null, level, level, 0, 0);
  }

  static Drift change(String partner, double before, double after, double from, double to) {
    return new Drift(null, partner, null, null, null, before, after, from, to);
  }

  Drift in(String network) {
    return new Drift(network, partner, touchpoint, city, item, before, after, from, to);
  }

  Drift at(String point) {
    return new Drift(manufacturer, partner, point, city, item, before, after, from, to);
  }

  Drift branch(String place) {
    return new Drift(manufacturer, partner, touchpoint, place, item, before, after, from, to);
  }

  Drift about(String rated) {
    return new Drift(manufacturer, partner, touchpoint, city, rated, before, after, from, to);
  }

  double level(double months) {
    if (months <= from) {
      return before;
    }
    return months >= to ? after : before + (after - before) * (months - from) / (to - from);
  }

  boolean concerns(DemoLink link) {
    return link.partner().equals(partner)
        && matches(manufacturer, link.manufacturer())
        && matches(touchpoint, link.touchpoint())
        && matches(city, link.city());
  }

  private static boolean matches(@Nullable String wanted, @Nullable String found) {
    return wanted == null || wanted.equals(found);
  }
}
