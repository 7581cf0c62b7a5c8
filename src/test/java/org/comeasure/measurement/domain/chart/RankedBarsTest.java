package org.comeasure.measurement.domain.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.comeasure.measurement.domain.chart.RankedBars.Share;
import org.comeasure.measurement.domain.formula.Interval;
import org.junit.jupiter.api.Test;

/** Bars are as long as their shares, and nothing covers anything. */
class RankedBarsTest {

  private static final List<Share> SHARES =
      List.of(
          new Share("Workmanship", "24.0%", 24, new Interval(19, 30)),
          new Share("Punctuality", "12.0%", 12, new Interval(8, 17)));

  @Test
  void lengthsAreInProportion() {
    var bars = RankedBars.of(SHARES, RankedBars.WIDE).bars();
    assertThat(bars.get(0).length()).isCloseTo(2 * bars.get(1).length(), within());
    assertThat(bars.get(0).low()).isLessThan(bars.get(0).length());
    assertThat(bars.get(0).high()).isGreaterThan(bars.get(0).length());
  }

  @Test
  void valuesStandClearOfTheirIntervalsAndInsideOfThePaper() {
    for (double width : new double[] {RankedBars.WIDE, RankedBars.NARROW}) {
      var chart = RankedBars.of(SHARES, width);
      assertThat(chart.bars())
          .allSatisfy(
              bar -> {
                assertThat(bar.value().x()).isGreaterThan(bar.high());
                double end = bar.value().x() + bar.share().text().length() * Frame.CHARACTER;
                assertThat(end).isLessThanOrEqualTo(width);
                assertThat(bar.name().y()).isLessThan(bar.top());
                assertThat(bar.top() + bar.thick()).isLessThan(chart.bottom());
              });
      assertThat(chart.ticks()).hasSizeBetween(2, 5);
      assertThat(chart.height()).isGreaterThan(chart.bottom());
    }
  }

  @Test
  void smallSharesAreNotDrawnLarge() {
    var small = List.of(new Share("Value", "1.0%", 1, new Interval(.2, 2)));
    var bar = RankedBars.of(small, RankedBars.WIDE).bars().get(0);
    assertThat(bar.length()).isLessThan(RankedBars.WIDE / 5);
  }

  @Test
  void withoutSharesThereAreNoBars() {
    assertThat(RankedBars.of(List.of(), RankedBars.NARROW).bars()).isEmpty();
  }

  private static org.assertj.core.data.Offset<Double> within() {
    return org.assertj.core.api.Assertions.within(.2);
  }
}
