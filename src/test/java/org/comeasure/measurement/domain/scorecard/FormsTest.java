package org.comeasure.measurement.domain.scorecard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.comeasure.measurement.domain.Histogram;
import org.comeasure.measurement.domain.formula.DailyRate;
import org.comeasure.measurement.domain.tally.Sum;
import org.comeasure.measurement.domain.tally.Sums;
import org.comeasure.measurement.integrity.domain.Asking;
import org.comeasure.measurement.integrity.domain.Completion;
import org.comeasure.shared.period.Period;
import org.junit.jupiter.api.Test;

class FormsTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

  private final List<Sum> now = new ArrayList<>();
  private final List<Sum> months = new ArrayList<>();

  @Test
  void aPeriodThatRunsHasTheDaysThatAreOver() {
    months("2026-07", 31, 62, 60, 62, 22);
    now.add(opened(LocalDate.of(2026, 11, 1), 22));

    var asking = forms().asking(Period.parse("2026-11"));

    assertThat(asking.now()).isEqualTo(new DailyRate(22, 22));
    assertThat(asking.before())
        .containsExactly(
            new DailyRate(31, 31),
            new DailyRate(62, 31),
            new DailyRate(60, 30),
            new DailyRate(62, 31));
  }

  @Test
  void onlyMonthsThatEndedBeforeThePeriodCount() {
    months("2026-08", 31, 30, 31, 22);

    assertThat(forms().asking(Period.parse("2026-10-15..2026-11-10")).before()).hasSize(2);
    assertThat(forms().asking(Period.parse("2026-10-01..2026-11-10")).before()).hasSize(2);
    assertThat(forms().asking(Period.parse("2026-09-30..2026-11-10")).before()).hasSize(1);
    assertThat(forms().asking(Period.parse("2026-10")).now().days()).isEqualTo(31);
    assertThat(forms().asking(Period.parse("2026-08")).before()).isEmpty();
    assertThat(forms().asking(Period.parse("2026-02")).before()).isEmpty();
  }

  @Test
  void aMonthInWhichNothingWasOpenedCountsWithItsDays() {
    months("2026-08", 31, 0, 31);
    months.remove(1);

    assertThat(forms().asking(Period.parse("2026-11")).earlier()).isEqualTo(new DailyRate(62, 92));
  }

  @Test
  void nothingIsKnownOfAPeriodThatHasNotBegunNorWithoutForms() {
    assertThat(forms().asking(Period.parse("2026-11"))).isEqualTo(Asking.UNKNOWN);
    months("2026-08", 31, 30, 31, 22);
    assertThat(forms().asking(Period.parse("2026-12"))).isEqualTo(Asking.UNKNOWN);
    assertThat(Forms.UNTOLD.completion()).isEqualTo(Completion.UNKNOWN);
  }

  @Test
  void eachMonthIsHeldAgainstThoseBeforeIt() {
    months("2026-08", 31, 30, 31, 22);
    months("2026-08", 31, 30, 31, 22);

    var october = forms().byMonth().in(YearMonth.of(2026, 10));

    assertThat(october.completion()).isEqualTo(new Completion(62, 2));
    assertThat(october.asking(Period.parse("2026-10")))
        .isEqualTo(
            new Asking(
                new DailyRate(62, 31), List.of(new DailyRate(62, 31), new DailyRate(60, 30))));
  }

  private Forms forms() {
    return new Forms(new Sums(now), new Sums(months), TODAY);
  }

  private void months(String first, long... opened) {
    var month = YearMonth.parse(first);
    for (int i = 0; i < opened.length; i++) {
      months.add(opened(month.plusMonths(i).atDay(1), opened[i]));
    }
  }

  private static Sum opened(LocalDate from, long count) {
    return new Sum(from, null, 0, null, null, null, null, null, Histogram.of(count, 1));
  }
}
