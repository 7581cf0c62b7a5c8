package org.comeasure.measurement.domain.tally;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.comeasure.shared.period.Period;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WindowTest {

  @ParameterizedTest
  @CsvSource({
    "2026-11, 2026-10, true",
    "2026-01, 2025-12, true",
    "2026-Q1, 2025-Q4, true",
    "2026, 2025, true",
    "2026-W47, 2026-W46, false",
    "2026-01-05..2026-02-03, 2025-12-06..2026-01-04, false",
    "2025-11-01..2026-11-30, 2024-10-01..2025-10-31, true",
    "2026-02-01..2026-02-28, 2026-01-01..2026-01-31, true",
    "2026-11-01..2026-11-22, 2026-10-10..2026-10-31, false"
  })
  void comparesWithThePeriodBefore(String now, String before, boolean wholeMonths) {
    var window = Window.of(Period.parse(now));

    assertThat(window.before().token()).isEqualTo(before);
    assertThat(window.wholeMonths()).isEqualTo(wholeMonths);
  }

  @Test
  void periodsThatDoNotMeetAreRefused() {
    assertThatThrownBy(() -> new Window(Period.parse("2026-11"), Period.parse("2026-09")))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
