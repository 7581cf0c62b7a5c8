package org.comeasure.measurement.boundary.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import org.comeasure.shared.problem.FieldError;
import org.comeasure.shared.problem.ProblemException;
import org.comeasure.shared.problem.ProblemType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AskedDaysTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

  @Test
  void withoutDatesItIsTwelveMonthsWithTheCurrentOne() {
    var window = AskedDays.window(null, null, TODAY);

    assertThat(window.now().token()).isEqualTo("2025-12-01..2026-11-30");
    assertThat(window.yearAgo().to()).isBeforeOrEqualTo(window.now().from());
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-01, 2026-11-22, 2026-11-01..2026-11-22",
    "2026-11-22, 2026-11-22, 2026-11-22..2026-11-22",
    ", 2026-06-15, 2025-07-01..2026-06-15",
    "2026-06-15, , 2026-06-15..2026-11-30"
  })
  void bothDatesAreIncluded(@Nullable String from, @Nullable String to, String period) {
    assertThat(AskedDays.window(from, to, TODAY).now().token()).isEqualTo(period);
  }

  @ParameterizedTest
  @CsvSource({
    "yesterday, 2026-11-22, from",
    "2026-02-30, 2026-11-22, from",
    "2026-11-01T00:00:00Z, 2026-11-22, from",
    "2026-11-01, 22.11.2026, to",
    "2026-11-02, 2026-11-01, to",
    "1999-12-31, 2000-06-01, from",
    "2099-12-01, 2100-01-01, to",
    "2000-01-01, 2026-01-01, from"
  })
  void theProblemNamesTheParameter(String from, String to, String parameter) {
    var refused =
        catchThrowableOfType(ProblemException.class, () -> AskedDays.window(from, to, TODAY));

    assertThat(refused.problem().type()).isEqualTo(ProblemType.BAD_REQUEST);
    assertThat(refused.problem().errors())
        .extracting(FieldError::pointer)
        .containsExactly(parameter);
    assertThat(refused.problem().detail()).contains("parameter " + parameter);
  }
}
