package org.comeasure.measurement.domain.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.comeasure.measurement.domain.formula.Interval;
import org.junit.jupiter.api.Test;

class AxisTest {
  private static final Interval NPS = new Interval(-100, 100);
  private static final Interval PERCENT = new Interval(0, 100);

  @Test
  void picksTheTightestRoundSteps() {
    assertThat(ticks(18, 49, NPS)).containsExactly(10.0, 20.0, 30.0, 40.0, 50.0);
    assertThat(ticks(-34, 61, NPS)).containsExactly(-50.0, 0.0, 50.0, 100.0);
    assertThat(ticks(-95, 95, NPS)).containsExactly(-100.0, -50.0, 0.0, 50.0, 100.0);
    assertThat(ticks(-48, -12, NPS)).containsExactly(-50.0, -40.0, -30.0, -20.0, -10.0);
    assertThat(ticks(71, 92, PERCENT)).containsExactly(70.0, 80.0, 90.0, 100.0);
  }

  @Test
  void countsFromTheLowestAnswerOfAScale() {
    assertThat(ticks(1.2, 6.8, new Interval(1, 7))).containsExactly(1.0, 3.0, 5.0, 7.0);
    assertThat(ticks(1.2, 4.8, new Interval(1, 5))).containsExactly(1.0, 2.0, 3.0, 4.0, 5.0);
    assertThat(ticks(3.9, 4.4, new Interval(1, 5))).containsExactly(3.8, 4.0, 4.2, 4.4);
  }

  @Test
  void withoutValuesItShowsAllThatIsPossible() {
    assertThat(Axis.covering(null, NPS, 5).ticks())
        .containsExactly(-100.0, -50.0, 0.0, 50.0, 100.0);
    assertThat(Axis.covering(null, PERCENT, 5).ticks())
        .containsExactly(0.0, 25.0, 50.0, 75.0, 100.0);
  }

  @Test
  void equalValuesAreNotBlownUp() {
    Axis axis = Axis.covering(new Interval(41, 41), NPS, 5);

    assertThat(axis.high() - axis.low()).isGreaterThanOrEqualTo(20);
    assertThat(axis.place(41, 0, 1)).isBetween(0.2, 0.8);
  }

  @Test
  void equalValuesAtTheEndStayOnTheScale() {
    assertThat(ticks(100, 100, NPS)).endsWith(100.0);
    assertThat(ticks(-100, -100, NPS)).startsWith(-100.0);
  }

  @Test
  void placesValuesBetweenTheEndsOfALine() {
    Axis axis = Axis.covering(new Interval(10, 50), NPS, 5);

    assertThat(axis.place(10, 200, 0)).isEqualTo(200);
    assertThat(axis.place(30, 200, 0)).isCloseTo(100, within(1e-9));
    assertThat(axis.place(50, 200, 0)).isCloseTo(0, within(1e-9));
  }

  @Test
  void alwaysCoversWithAtMostFiveLinesInsideTheRange() {
    Random random = new Random(20261122);
    for (Interval possible : List.of(NPS, PERCENT, new Interval(1, 5), new Interval(1, 7))) {
      for (int i = 0; i < 2000; i++) {
        double one = possible.low() + random.nextDouble() * possible.width();
        double two = possible.low() + random.nextDouble() * possible.width();
        Interval values = new Interval(Math.min(one, two), Math.max(one, two));

        Axis axis = Axis.covering(values, possible, 5);

        assertThat(axis.ticks()).hasSizeBetween(2, 5);
        assertThat(axis.low()).isBetween(possible.low(), values.low() + 1e-9);
        assertThat(axis.high()).isBetween(values.high() - 1e-9, possible.high() + 1e-9);
      }
    }
  }

  @Test
  void refusesWhatIsNoAxis() {
    assertThatThrownBy(() -> new Axis(0, 0, 4)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Axis(0, 1, 0)).isInstanceOf(IllegalArgumentException.class);
  }

  private static List<Double> ticks(double low, double high, Interval possible) {
    return Axis.covering(new Interval(low, high), possible, 5).ticks();
  }
}
