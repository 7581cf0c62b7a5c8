package org.comeasure.measurement.boundary.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.comeasure.measurement.domain.Change;
import org.comeasure.measurement.domain.Unit;
import org.comeasure.measurement.domain.Verdict;
import org.comeasure.shared.locale.Texts;
import org.junit.jupiter.api.Test;

class FigureWordsTest {

  private final FigureWords words = new FigureWords(Texts.in(Locale.ENGLISH));

  @Test
  void whatIsSubtractedOnPaperIsWhatThePageSays() {
    var change = new Change(Verdict.SIGNIFICANT_UP, 32.4, 30.6, 0.01);

    assertThat(words.full(change.later(), Unit.PERCENT)).isEqualTo("32%");
    assertThat(words.full(change.earlier(), Unit.PERCENT)).isEqualTo("31%");
    assertThat(words.change(change, Unit.PERCENT)).isEqualTo("▲\u00a01, significant");
    assertThat(words.move(change, Unit.PERCENT).text()).isEqualTo("▲\u00a01");
  }

  @Test
  void whatRoundingHidesIsNotCalledNothingWhereItIsCertain() {
    var points = new Change(Verdict.SIGNIFICANT_DOWN, 31.6, 32.4, 0.01);
    var mean = new Change(Verdict.SIGNIFICANT_UP, 4.13, 4.07, 0.01);

    assertThat(words.change(points, Unit.POINTS)).isEqualTo("▼\u00a0under 1, significant");
    assertThat(words.move(mean, Unit.MEAN).text()).isEqualTo("▲\u00a0under 0.1");
  }

  @Test
  void whatRoundingHidesAndChanceExplainsIsNoDifference() {
    var change = new Change(Verdict.WITHIN_CHANCE, 32.4, 31.6, 0.6);

    assertThat(words.change(change, Unit.POINTS)).isEqualTo("no difference");
    assertThat(words.move(change, Unit.POINTS).text()).isEqualTo("0");
  }
}
