package org.comeasure.measurement.target.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.comeasure.measurement.domain.DisclosurePolicy;
import org.comeasure.measurement.domain.Figure;
import org.comeasure.measurement.domain.Histogram;
import org.comeasure.measurement.domain.MeasureKind;
import org.comeasure.shared.period.Period;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TargetStatusTest {

  /** 50 promoters and 20 detractors among 100: 30.0, interval 14.0 to 44.2. */
  private static final Histogram HUNDRED = Histogram.of(20, 0, 0, 0, 0, 0, 0, 30, 0, 50);

  private static final Figure THIRTY = DisclosurePolicy.DEFAULT.figure(MeasureKind.NPS, HUNDRED);

  private static final Period NOVEMBER = Period.parse("2026-11");

  @ParameterizedTest
  @CsvSource({
    "10, ON_TARGET",
    "13.9, ON_TARGET",
    "14.1, LIKELY_ON_TARGET",
    "30, LIKELY_ON_TARGET",
    "30.1, LIKELY_BELOW_TARGET",
    "44.2, LIKELY_BELOW_TARGET",
    "44.3, BELOW_TARGET",
    "45, BELOW_TARGET"
  })
  void theValueSaysTheSideAndTheIntervalTheCertainty(BigDecimal target, TargetStatus expected) {
    assertThat(TargetStatus.of(THIRTY, target)).isEqualTo(expected);
  }

  @Test
  void withoutEnoughResponsesNoSideIsTold() {
    for (var hidden : List.of(new Figure.TooFew(4), new Figure.Withheld(9), new Figure.TooFew(0))) {
      assertThat(TargetStatus.of(hidden, BigDecimal.TEN))
          .isEqualTo(TargetStatus.NOT_ENOUGH_RESPONSES);
    }
  }

  @Test
  void allAtTheTopReachesAHundredThoughNotForCertain() {
    var all = DisclosurePolicy.DEFAULT.figure(MeasureKind.CSAT, Histogram.of(0, 0, 0, 0, 0, 40));
    assertThat(TargetStatus.of(all, BigDecimal.valueOf(100)))
        .isEqualTo(TargetStatus.LIKELY_ON_TARGET);
    assertThat(TargetStatus.of(all, BigDecimal.valueOf(90))).isEqualTo(TargetStatus.ON_TARGET);
  }

  @Test
  void whatItTakesStandsOnlyBesideAFigureBelowItsTarget() {
    assertThat(judged(THIRTY, HUNDRED, "45").takes()).isNotNull();
    assertThat(judged(THIRTY, HUNDRED, "35").takes()).isNotNull();
    assertThat(judged(THIRTY, HUNDRED, "30").takes()).isNull();
    var few = Histogram.of(1, 0, 0, 0, 0, 0, 0, 0, 0, 3);
    assertThat(judged(new Figure.TooFew(4), few, "45").takes()).isNull();
  }

  @Test
  void theGapIsThatOfTheWrittenValue() {
    assertThat(judged(THIRTY, HUNDRED, "45").gap(0)).contains(BigDecimal.valueOf(-15));
    assertThat(judged(THIRTY, HUNDRED, "25.5").gap(0)).contains(new BigDecimal("4.5"));
    // 14 of 30 promoters, 3 detractors: 36.67, written 37
    var answers = Histogram.of(3, 0, 0, 0, 0, 0, 0, 13, 0, 14);
    var figure = DisclosurePolicy.DEFAULT.figure(MeasureKind.NPS, answers);
    assertThat(judged(figure, answers, "36").gap(0)).contains(BigDecimal.ONE);
    assertThat(judged(new Figure.TooFew(4), HUNDRED, "45").gap(0)).isEmpty();
  }

  @Test
  void aTargetIsJudgedOverItsOwnPeriodAlone() {
    var october = Period.parse("2026-10");
    for (var other : List.of(TargetPeriod.QUARTER, TargetPeriod.YEAR, TargetPeriod.THREE_MONTHS)) {
      var assessed = judged(THIRTY, HUNDRED, "45", other, NOVEMBER);
      assertThat(assessed.status()).isEqualTo(TargetStatus.OTHER_PERIOD);
      assertThat(assessed.takes()).isNull();
      assertThat(assessed.gap(0)).isEmpty();
      assertThat(assessed.goal()).isNotNull();
    }
    assertThat(judged(THIRTY, HUNDRED, "45", TargetPeriod.MONTH, october).status())
        .isEqualTo(TargetStatus.BELOW_TARGET);
    assertThat(
            judged(THIRTY, HUNDRED, "45", TargetPeriod.QUARTER, Period.parse("2026-Q4")).status())
        .isEqualTo(TargetStatus.BELOW_TARGET);
  }

  /**
   * Of 25 genuine responses NPS is -4, of all 45 with 20 flagged promoters 42.2. The other way
   * round, it is 80 of 25 genuine ones and 0 of all 45 with 20 flagged detractors.
   */
  @Test
  void whatHangsOnFlaggedResponsesIsToldByTheLessFavourableOfBoth() {
    var best = Histogram.of(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 20);
    var worst = Histogram.of(20);
    var middling = Histogram.of(9, 0, 0, 0, 0, 0, 0, 8, 0, 8);
    var good = Histogram.of(0, 0, 0, 0, 0, 0, 0, 5, 0, 20);

    assertThat(judged(middling.plus(best), "15").status()).isEqualTo(TargetStatus.ON_TARGET);
    var stuffed = judged(middling.plus(best).withFlagged(best), "15");
    assertThat(stuffed.status()).isEqualTo(TargetStatus.LIKELY_BELOW_TARGET);
    assertThat(stuffed.hangsOnFlagged()).isTrue();
    assertThat(stuffed.gap(0)).contains(BigDecimal.valueOf(-19));
    assertThat(stuffed.takes()).isNotNull();
    assertThat(judged(middling.plus(best).withFlagged(best), "30").status())
        .as("certainly below without them")
        .isEqualTo(TargetStatus.BELOW_TARGET);

    var smeared = judged(good.plus(worst).withFlagged(worst), "60");
    assertThat(smeared.status()).isEqualTo(TargetStatus.LIKELY_BELOW_TARGET);
    assertThat(smeared.hangsOnFlagged()).isTrue();

    var same = judged(good.plus(best).withFlagged(best), "40");
    assertThat(same.status()).isEqualTo(TargetStatus.ON_TARGET);
    assertThat(same.hangsOnFlagged()).isFalse();

    var nobody = judged(best.withFlagged(best), "40");
    assertThat(nobody.status()).isEqualTo(TargetStatus.NOT_ENOUGH_RESPONSES);
    assertThat(nobody.hangsOnFlagged()).isTrue();
    assertThat(nobody.gap(0)).isEmpty();
  }

  private static TargetAssessment judged(Histogram answers, String target) {
    return judged(DisclosurePolicy.DEFAULT.figure(MeasureKind.NPS, answers), answers, target);
  }

  @ParameterizedTest
  @CsvSource({
    "MONTH, 2026-11",
    "QUARTER, 2026-Q4",
    "YEAR, 2026",
    "THREE_MONTHS, 2026-09-01..2026-11-30"
  })
  void thePeriodOfADayIsTheOneThatItIsJudgedOver(TargetPeriod kind, String expected) {
    var period = Period.parse(expected);
    assertThat(kind.around(LocalDate.of(2026, 11, 22)).token()).isEqualTo(expected);
    assertThat(kind.judges(period)).isTrue();
    assertThat(kind.judges(Period.parse("2026-W47"))).isFalse();
    assertThat(TargetPeriod.parse(kind.code())).contains(kind);
  }

  @Test
  void threeMonthsAreAQuarterWhereTheyAreItsDays() {
    assertThat(TargetPeriod.THREE_MONTHS.judges(Period.parse("2026-Q3"))).isTrue();
    assertThat(TargetPeriod.QUARTER.judges(Period.parse("2026-09-01..2026-11-30"))).isFalse();
  }

  private static TargetAssessment judged(Figure figure, Histogram answers, String target) {
    return judged(figure, answers, target, TargetPeriod.MONTH, NOVEMBER);
  }

  private static TargetAssessment judged(
      Figure figure, Histogram answers, String target, TargetPeriod over, Period period) {
    var subject = new Subject(1, MeasureKind.NPS);
    var goal = new Goal(TargetId.next(), subject, Place.NETWORK, over, new BigDecimal(target));
    return TargetAssessment.of(goal, figure, answers, period, false);
  }
}
