package org.comeasure.measurement.driver.boundary;

import java.util.List;
import org.comeasure.measurement.driver.domain.KeyDrivers;
import org.comeasure.measurement.driver.domain.KeyDrivers.Mark;
import org.comeasure.shared.locale.Span;
import org.comeasure.shared.locale.Texts;

/** The sentence that the page opens with. */
record DriverHeadline(DriverWords words, int outcome, String during) {

  private static final double HARDLY = .05;

  /**
   * @param ranked the heaviest first
   */
  List<Span> of(KeyDrivers drivers, List<Weighed> ranked) {
    var together = words.percent(drivers.rSquared(), 0);
    var with = words.with(outcome);
    if (drivers.rSquared() < HARDLY) {
      return texts().spans("driver.headline.hardly", with, together, during);
    }
    var first = ranked.get(0);
    var leading = ranked.stream().filter(one -> !isBelow(one, first)).map(Weighed::name).toList();
    if (leading.size() == 1) {
      return texts()
          .spans(
              "driver.headline.first",
              first.name(),
              with,
              words.percent(first.item().weight(), 0),
              together,
              during);
    }
    if (leading.size() == ranked.size()) {
      return texts().spans("driver.headline.level", first.name(), with, together, during);
    }
    var last = leading.get(leading.size() - 1);
    var others = String.join(", ", leading.subList(0, leading.size() - 1));
    return texts().spans("driver.headline.close", others, last, with, together, during);
  }

  /** Whether it weighs less beyond chance: the intervals do not meet. */
  private static boolean isBelow(Weighed one, Weighed first) {
    return one.item().mark() == Mark.CONSTANT
        || one.item().interval().high() < first.item().interval().low();
  }

  private Texts texts() {
    return words.texts();
  }

  /** An item with its name and the number of its measure. */
  record Weighed(String name, int measure, KeyDrivers.Item item) {}
}
