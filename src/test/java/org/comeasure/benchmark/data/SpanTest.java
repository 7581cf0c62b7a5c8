package org.comeasure.benchmark.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class SpanTest {
  private final Span span = Span.before(LocalDate.of(2026, 11, 22));

  @Test
  void coversTwoYearsUpToYesterday() {
    assertThat(span.from()).isEqualTo("2024-11-22");
    assertThat(span.days()).isEqualTo(730);
  }

  @Test
  void everyAnswerHasADayAndWeekendsHaveFew() {
    assertThat(span.before(0, 1_000_000)).isZero();
    assertThat(span.before(span.days(), 1_000_000)).isEqualTo(1_000_000);
    // 2024-11-22 was a Friday.
    long friday = span.before(1, 1_000_000);
    long sunday = span.before(3, 1_000_000) - span.before(2, 1_000_000);
    assertThat(friday).isGreaterThan(4 * sunday);
  }

  @Test
  void answersOfADayComeInTheirOrderWithinIt() {
    assertThat(span.millis(0, 1, 10)).isLessThan(span.millis(0, 2, 10));
    assertThat(span.millis(0, 9, 10)).isLessThan(span.millis(1, 0, 10));
  }
}
