package org.comeasure.shared.period;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class StretchesTest {

  @Test
  void joinsPeriodsThatMeetOrOverlap() {
    assertThat(of("2026-11", "2026-09", "2026-10-20..2026-11-02", "2026-10"))
        .containsExactly(Period.parse("2026-09-01..2026-11-30"));
  }

  @Test
  void keepsPeriodsApartThatHaveDaysBetweenThem() {
    assertThat(of("2026-11", "2025-11"))
        .containsExactly(
            Period.parse("2025-11-01..2025-11-30"), Period.parse("2026-11-01..2026-11-30"));
  }

  @Test
  void takesAPeriodWithinAnotherIntoIt() {
    assertThat(of("2026", "2026-02")).containsExactly(Period.parse("2026-01-01..2026-12-31"));
  }

  @Test
  void namesNoDayTwiceWhereTheWholeIsLongerThanAPeriodMayBe() {
    assertThat(of("2006-01-01..2015-12-31", "2016-01-01..2025-12-31", "2015-01-01..2024-12-31"))
        .containsExactly(
            Period.parse("2006-01-01..2015-12-31"), Period.parse("2016-01-01..2025-12-31"));
  }

  @Test
  void ofNothingIsNothing() {
    assertThat(of()).isEmpty();
  }

  @Test
  void takesTheWholeMonthsOutOfAPeriod() {
    assertThat(Stretches.byMonths(Period.parse("2026-08-14..2026-11-21")))
        .containsExactly(
            Period.parse("2026-08-14..2026-08-31"),
            Period.parse("2026-09-01..2026-10-31"),
            Period.parse("2026-11-01..2026-11-21"));
    assertThat(Stretches.byMonths(Period.parse("2026-11-03..2026-11-17")))
        .containsExactly(Period.parse("2026-11-03..2026-11-17"));
    assertThat(Stretches.byMonths(Period.parse("2026-Q3")))
        .containsExactly(Period.parse("2026-Q3"));
  }

  private static List<Period> of(String... tokens) {
    return Stretches.of(Arrays.stream(tokens).map(Period::parse).toList());
  }
}
