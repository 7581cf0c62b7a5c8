package org.comeasure.measurement.domain.scorecard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.comeasure.measurement.domain.Histogram;
import org.comeasure.measurement.domain.NoVerdict;
import org.comeasure.measurement.domain.Verdict;
import org.comeasure.measurement.domain.tally.Sum;
import org.comeasure.measurement.domain.tally.Sums;
import org.comeasure.measurement.domain.tally.Window;
import org.comeasure.programme.AnswerScale;
import org.comeasure.programme.MeasureEntry;
import org.comeasure.programme.Translated;
import org.comeasure.shared.period.Period;
import org.comeasure.tenancy.PartnerId;
import org.junit.jupiter.api.Test;

class ComparisonTest {
  private static final Window WINDOW =
      Window.of(Period.parse("2026-10"), LocalDate.of(2026, 11, 29));
  private static final Trend TREND = new Trend(YearMonth.of(2026, 10));
  private static final Histogram GOOD = Histogram.of(5, 0, 0, 0, 0, 0, 0, 0, 15, 0, 80);
  private static final Histogram BAD = Histogram.of(80, 0, 0, 0, 0, 0, 0, 0, 15, 0, 5);

  @Test
  void sidesApartHaveAVerdict() {
    assertThat(row(false).difference().verdict()).isEqualTo(Verdict.SIGNIFICANT_UP);
  }

  @Test
  void sidesThatShareAnswersHaveValuesAndNoVerdict() {
    var row = row(true);

    assertThat(row.difference().verdict()).isEqualTo(Verdict.NOT_COMPARABLE);
    assertThat(row.difference().reason()).isEqualTo(NoVerdict.OVERLAP);
    assertThat(row.first().figure().isShown()).isTrue();
    assertThat(row.second().figure().isShown()).isTrue();
  }

  private static Comparison.Row row(boolean sharing) {
    var entry =
        new MeasureEntry(1, "nps", AnswerScale.NPS, false, new Translated(Map.of("en", "NPS")));
    var measures = Measured.all(List.of(entry));
    return Comparison.of(measures, measures.get(0), List.of(side(GOOD), side(BAD)), sharing)
        .rows()
        .get(0);
  }

  private static Comparison.Side side(Histogram answers) {
    var sum =
        new Sum(WINDOW.now().from(), new PartnerId(1), 1, null, null, null, null, null, answers);
    var months = new MeasureFigure.Months(TREND, Sums.NONE, Forms.UNTOLD);
    return new Comparison.Side(
        WINDOW, new Sums(List.of(sum)), months, Backing.NONE, AskedMeasures.UNKNOWN);
  }
}
