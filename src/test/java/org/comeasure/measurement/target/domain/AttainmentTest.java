package org.comeasure.measurement.target.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Optional;
import org.comeasure.measurement.domain.DisclosurePolicy;
import org.comeasure.measurement.domain.Figure;
import org.comeasure.measurement.domain.Histogram;
import org.comeasure.measurement.domain.MeasureKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AttainmentTest {

  /** 50 promoters and 20 detractors among 100: 30.0, interval 14.0 to 44.2. */
  private static final Histogram HUNDRED = Histogram.of(20, 0, 0, 0, 0, 0, 0, 30, 0, 50);

  private static final Figure THIRTY = DisclosurePolicy.DEFAULT.figure(MeasureKind.NPS, HUNDRED);

  @ParameterizedTest
  @CsvSource({
    "10, REACHED", "13.9, REACHED", "14.1, WITHIN_CHANCE", "30, WITHIN_CHANCE",
    "40, WITHIN_CHANCE", "44.2, WITHIN_CHANCE", "44.3, MISSED", "45, MISSED"
  })
  void theIntervalDecides(BigDecimal target, Attainment expected) {
    assertThat(Attainment.of(THIRTY, target)).isEqualTo(expected);
  }

  @Test
  void withoutTargetOrAnswersThereIsNothingToSay() {
    assertThat(Attainment.of(THIRTY, null)).isEqualTo(Attainment.NO_TARGET);
    assertThat(Attainment.of(new Figure.TooFew(4), BigDecimal.TEN)).isEqualTo(Attainment.TOO_FEW);
    assertThat(Attainment.of(new Figure.Withheld(9), BigDecimal.TEN)).isEqualTo(Attainment.TOO_FEW);
    assertThat(Attainment.of(new Figure.TooFew(0), null)).isEqualTo(Attainment.NO_TARGET);
  }

  @Test
  void allAtTheTopReachesAHundredButNotBeyondChance() {
    var all = DisclosurePolicy.DEFAULT.figure(MeasureKind.CSAT, Histogram.of(0, 0, 0, 0, 0, 40));
    assertThat(Attainment.of(all, BigDecimal.valueOf(100))).isEqualTo(Attainment.WITHIN_CHANCE);
    assertThat(Attainment.of(all, BigDecimal.valueOf(90))).isEqualTo(Attainment.REACHED);
  }

  @Test
  void whatItTakesStandsOnlyBesideAFigureBelowItsTarget() {
    assertThat(judged(THIRTY, HUNDRED, "45").takes()).isNotNull();
    assertThat(judged(THIRTY, HUNDRED, "35").takes()).isNotNull();
    assertThat(judged(THIRTY, HUNDRED, "30").takes()).isNull();
    var few = Histogram.of(1, 0, 0, 0, 0, 0, 0, 0, 0, 3);
    assertThat(judged(new Figure.TooFew(4), few, "45").takes()).isNull();
    assertThat(Judgement.of(MeasureKind.NPS, THIRTY, HUNDRED, Optional.empty()))
        .isEqualTo(Judgement.NONE);
  }

  private static Judgement judged(Figure figure, Histogram answers, String target) {
    var subject = new Subject(1, MeasureKind.NPS);
    var goal = new Goal(TargetId.next(), subject, Place.NETWORK, new BigDecimal(target));
    return Judgement.of(MeasureKind.NPS, figure, answers, Optional.of(goal));
  }
}
