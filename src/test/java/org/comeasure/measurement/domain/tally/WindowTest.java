package org.comeasure.measurement.domain.tally;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.comeasure.shared.period.Period;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WindowTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

  @ParameterizedTest
  @CsvSource({
    "2026-10, 2026-09, 2025-10",
    "2026-01, 2025-12, 2025-01",
    "2026-Q1, 2025-Q4, 2025-Q1",
    "2025, 2024, 2024",
    "2026-W46, 2026-W45, 2025-W46",
    "2026-01-05..2026-02-03, 2025-12-06..2026-01-04, 2025-01-05..2025-02-03",
    "2025-10-01..2026-10-31, 2024-09-01..2025-09-30, 2024-10-01..2025-10-31",
    "2026-02-01..2026-02-28, 2026-01-01..2026-01-31, 2025-02-01..2025-02-28",
    "2026-11-01..2026-11-22, 2026-10-10..2026-10-31, 2025-11-01..2025-11-22"
  })
  void aPeriodThatIsOverIsComparedAsAWhole(String now, String before, String yearAgo) {
    var window = Window.of(Period.parse(now), TODAY);

    assertThat(window.before().token()).isEqualTo(before);
    assertThat(window.yearAgo().token()).isEqualTo(yearAgo);
    assertThat(window.running()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11, 2026-10-01..2026-10-22, 2025-11-01..2025-11-22",
    "2026-Q4, 2026-07-01..2026-08-22, 2025-10-01..2025-11-22",
    "2026, 2025-01-01..2025-11-22, 2025-01-01..2025-11-22",
    "2026-11-16..2026-12-15, 2026-10-17..2026-10-23, 2025-11-16..2025-11-22",
    "2025-11-01..2026-11-30, 2024-10-01..2025-10-22, 2024-11-01..2025-11-22"
  })
  void oneThatRunsIsComparedWithAsManyDaysAsAreOver(String now, String before, String yearAgo) {
    var window = Window.of(Period.parse(now), TODAY);

    assertThat(window.before().token()).isEqualTo(before);
    assertThat(window.yearAgo().token()).isEqualTo(yearAgo);
    assertThat(window.running()).isTrue();
  }

  @Test
  void moreDaysThanTheMonthBeforeHadAreAllOfIt() {
    var window = Window.of(Period.parse("2026-03"), LocalDate.of(2026, 3, 30));

    assertThat(window.before()).isEqualTo(Period.parse("2026-02"));
    assertThat(window.yearAgo().token()).isEqualTo("2025-03-01..2025-03-30");
  }

  @Test
  void onTheLastDayItIsComparedAsAWhole() {
    var window = Window.of(Period.parse("2026-11"), LocalDate.of(2026, 11, 30));

    assertThat(window.before()).isEqualTo(Period.parse("2026-10"));
    assertThat(window.inProgress()).isTrue();
  }

  // Sums are told apart by the first day of their period.
  @Test
  void twoPeriodsThatBeginOnOneDayAreOne() {
    for (var now : List.of("2025", "2024-03-01..2025-03-01", "2023-03-01..2024-02-29")) {
      var periods = Window.of(Period.parse(now), TODAY).periods();

      assertThat(periods.stream().map(Period::from)).doesNotHaveDuplicates();
    }
  }

  @Test
  void whatComesLaterIsNothingToCompareWith() {
    var november = Period.parse("2026-11");
    assertThatThrownBy(
            () -> new Window(november, Period.parse("2026-12"), november, false, false, null))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
