package org.comeasure.measurement.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class HistogramTest {
  private static final Histogram SOME = Histogram.ofAnswers(0, 3, 3, 9, 10);

  @Test
  void whichAnswersAreFlaggedAddsUpWithThem() {
    var one = Histogram.ofAnswers(10, 10, 3).withFlagged(Histogram.ofAnswers(10));
    var other = Histogram.ofAnswers(9).withFlagged(Histogram.ofAnswers(9));

    var both = one.plus(other).plus(Histogram.ofAnswers(5));

    assertThat(both.flagged()).isEqualTo(Histogram.ofAnswers(10, 9));
    assertThat(both.unflagged()).isEqualTo(Histogram.ofAnswers(10, 3, 5));
    assertThat(both.minus(other).flagged()).isEqualTo(Histogram.ofAnswers(10));
    assertThat(both).isNotEqualTo(Histogram.ofAnswers(10, 10, 3, 9, 5));
    assertThat(Histogram.ofAnswers(4).unflagged()).isEqualTo(Histogram.ofAnswers(4));
  }

  @Test
  void countsAnswers() {
    assertThat(SOME).isEqualTo(Histogram.of(1, 0, 0, 2, 0, 0, 0, 0, 0, 1, 1));
    assertThat(SOME.n()).isEqualTo(5);
    assertThat(SOME.sum()).isEqualTo(25);
    assertThat(SOME.mean()).isEqualTo(5);
    assertThat(SOME.count(3)).isEqualTo(2);
    assertThat(SOME.count(0, 3)).isEqualTo(3);
    assertThat(SOME.share(9, 10)).isEqualTo(0.4);
  }

  @Test
  void varianceIsThatOfTheSample() {
    // deviations from 5: -5, -2, -2, 4, 5: squares 25 + 4 + 4 + 16 + 25 = 74, divided by 4
    assertThat(SOME.variance()).isCloseTo(18.5, within(1e-12));
    assertThat(Histogram.ofAnswers(7).variance()).isZero();
    assertThat(Histogram.EMPTY.variance()).isZero();
  }

  @Test
  void addsUpAndTakesAway() {
    Histogram more = Histogram.ofAnswers(3, 10);

    assertThat(SOME.plus(more)).isEqualTo(Histogram.ofAnswers(0, 3, 3, 3, 9, 10, 10));
    assertThat(SOME.plus(more).minus(more)).isEqualTo(SOME).hasSameHashCodeAs(SOME);
    assertThat(SOME.minus(SOME)).isEqualTo(Histogram.EMPTY);
    assertThat(SOME.n()).as("the operands stay as they are").isEqualTo(5);
  }

  @Test
  void neverGoesBelowZero() {
    Histogram other = Histogram.ofAnswers(1);

    assertThatThrownBy(() -> SOME.minus(other)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Histogram.of(1, -1)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void neverWrapsAround() {
    Histogram full = Histogram.of(Long.MAX_VALUE);
    Histogram one = Histogram.of(1);

    assertThatThrownBy(() -> full.plus(one)).isInstanceOf(ArithmeticException.class);
  }

  @Test
  void hasAnswersZeroToTenOnly() {
    assertThatThrownBy(() -> Histogram.ofAnswers(11)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Histogram.ofAnswers(-1)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Histogram.of(new long[12]))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void withoutAnswersThereIsNoMeanAndNoShare() {
    assertThat(Histogram.EMPTY.isEmpty()).isTrue();
    assertThatThrownBy(Histogram.EMPTY::mean).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> Histogram.EMPTY.share(0, 10))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void itsCountsCannotBeChangedFromOutside() {
    long[] given = {1, 2};
    Histogram histogram = Histogram.of(given);
    given[0] = 99;
    histogram.counts()[1] = 99;

    assertThat(histogram).isEqualTo(Histogram.of(1, 2));
  }
}
