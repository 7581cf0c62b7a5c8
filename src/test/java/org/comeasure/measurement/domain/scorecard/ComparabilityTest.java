package org.comeasure.measurement.domain.scorecard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.comeasure.measurement.domain.Change;
import org.comeasure.measurement.domain.NoVerdict;
import org.comeasure.measurement.domain.Verdict;
import org.comeasure.measurement.domain.tally.Window;
import org.comeasure.shared.period.Period;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComparabilityTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 29);
  private static final Change RISE = new Change(Verdict.SIGNIFICANT_UP, 41, 30, 0.001);

  @ParameterizedTest
  @CsvSource({
    // three of the 31 days of October 2025, and none before
    "2026-10, 2025-10-29, , BARELY_MEASURED",
    "2025-11, 2025-10-29, BARELY_MEASURED, BARELY_MEASURED",
    // 25 of 31 days are four fifths, 24 are not
    "2026-10, 2025-10-07, , ",
    "2026-10, 2025-10-08, , BARELY_MEASURED",
    "2026-10, 2026-10-08, BARELY_MEASURED, BARELY_MEASURED",
    "2026-10, 2024-01-01, , ",
    "2025, 2024-02-01, , ",
    "2025, 2024-06-01, BARELY_MEASURED, BARELY_MEASURED"
  })
  void fourFifthsOfBothPeriodsAreMeasured(
      String now, LocalDate since, @Nullable NoVerdict before, @Nullable NoVerdict yearAgo) {
    var found = of(now, since);

    assertThat(found.before()).isEqualTo(before);
    assertThat(found.yearAgo()).isEqualTo(yearAgo);
    assertThat(found.inProgress()).isFalse();
  }

  @Test
  void aNumberWithoutMeasuredDaysIsNotHeldAgainstAnother() {
    var change = of("2026-10", LocalDate.of(2025, 10, 29)).sinceYearAgo(() -> RISE);

    assertThat(change.isComparable()).isFalse();
    assertThat(change.reason()).isEqualTo(NoVerdict.BARELY_MEASURED);
  }

  @Test
  void moreThanAYearOverlapsAYearAgo() {
    var found = of("2025-10-01..2026-10-31", LocalDate.of(2020, 1, 1));

    assertThat(found.before()).isNull();
    assertThat(found.yearAgo()).isEqualTo(NoVerdict.OVERLAP);
    assertThat(of("2025-11-01..2026-10-31", LocalDate.of(2020, 1, 1)).yearAgo()).isNull();
  }

  @Test
  void beforeThePeriodIsOverThereAreDifferencesWithoutVerdicts() {
    var found = of("2026-11", LocalDate.of(2020, 1, 1));
    var change = found.sincePrevious(() -> RISE);

    assertThat(change.difference()).isEqualTo(11);
    assertThat(change.verdict()).isEqualTo(Verdict.IN_PROGRESS);
    assertThat(change.reason()).isEqualTo(NoVerdict.IN_PROGRESS);
    assertThat(found.againstRest(() -> RISE).verdict()).isEqualTo(Verdict.IN_PROGRESS);
    assertThat(found.sinceYearAgo(() -> Change.NOT_COMPARABLE).reason())
        .as("there is nothing to wait for")
        .isEqualTo(NoVerdict.TOO_FEW_ANSWERS);
    assertThat(found.againstRest(() -> Change.NOT_COMPARABLE).reason())
        .isEqualTo(NoVerdict.IN_PROGRESS);
  }

  @Test
  void thePeriodIsNotOverOnItsLastDay() {
    var month = Period.parse("2026-11");

    assertThat(Comparability.of(Window.of(month, LocalDate.of(2026, 11, 30))).inProgress())
        .isTrue();
    assertThat(Comparability.of(Window.of(month, LocalDate.of(2026, 12, 1))).inProgress())
        .isFalse();
  }

  @Test
  void theOthersOfTheSameDaysNeedNoEarlierDays() {
    assertThat(of("2026-10", LocalDate.of(2026, 10, 20)).againstRest(() -> RISE)).isEqualTo(RISE);
  }

  @Test
  void selectionsOfTheirOwnDaysAreBothOverAndMeasured() {
    var known = window("2026-10", LocalDate.of(2020, 1, 1));
    var young = window("2026-10", LocalDate.of(2026, 10, 20));
    var running = window("2026-11", LocalDate.of(2020, 1, 1));

    assertThat(Comparability.between(known, known, RISE)).isEqualTo(RISE);
    assertThat(Comparability.between(known, young, RISE).reason())
        .isEqualTo(NoVerdict.BARELY_MEASURED);
    assertThat(Comparability.between(running, known, RISE).verdict())
        .isEqualTo(Verdict.IN_PROGRESS);
  }

  @Test
  void oneResponseDatedBackDoesNotBeginTheMeasurementOfANetwork() {
    var start = LocalDate.of(2026, 9, 1);
    var alone = start.minusMonths(13);
    var window = Window.of(Period.parse("2026-10"), TODAY);

    assertThat(window.measuredSince(List.of(start, alone, start, start)).measuredSince())
        .isEqualTo(start);
    assertThat(window.measuredSince(List.of(alone, start)).measuredSince()).isEqualTo(alone);
    assertThat(window.measuredSince(List.<LocalDate>of()).measuredSince()).isNull();
    assertThat(Comparability.of(window.measuredSince(List.of(start, alone, start))).yearAgo())
        .isEqualTo(NoVerdict.BARELY_MEASURED);
  }

  private static Comparability of(String now, LocalDate since) {
    return Comparability.of(window(now, since));
  }

  private static Window window(String now, LocalDate since) {
    return Window.of(Period.parse(now), TODAY).measuredSince(since);
  }
}
