package org.comeasure.measurement.boundary.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.comeasure.measurement.domain.Change;
import org.comeasure.measurement.domain.DisclosurePolicy;
import org.comeasure.measurement.domain.Histogram;
import org.comeasure.measurement.domain.MeasureKind;
import org.comeasure.measurement.domain.NoVerdict;
import org.comeasure.measurement.domain.Unit;
import org.comeasure.measurement.domain.Verdict;
import org.comeasure.measurement.domain.scorecard.MeasureFigure;
import org.comeasure.measurement.integrity.domain.Trust;
import org.comeasure.shared.locale.Texts;
import org.comeasure.shared.page.Tone;
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
  void whatRoundingHidesAndChanceExplainsIsTheSameWhenRounded() {
    var change = new Change(Verdict.WITHIN_CHANCE, 32.4, 31.6, 0.6);

    assertThat(words.change(change, Unit.POINTS)).isEqualTo("the same when rounded");
    assertThat(words.move(change, Unit.POINTS).text()).isEqualTo("0");
  }

  @Test
  void numberAndWordsOfARowAreRoundedAlike() {
    // -8.4 and 10.1 are 18.5 apart: the page writes -8 and 10, a file -8.4 and 10.1
    var change = new Change(Verdict.SIGNIFICANT_DOWN, -8.4, 10.1, 0.001);

    assertThat(words.change(change, Unit.POINTS)).isEqualTo("\u25bc\u00a018, significant");
    assertThat(words.change(change, 1)).isEqualTo("\u25bc\u00a018.5, significant");
    assertThat(change.difference(1)).isEqualTo(-18.5);
    assertThat(words.change(new Change(Verdict.WITHIN_CHANCE, 32.4, 31.6, 0.6), 1))
        .isEqualTo("+0.8, not significant");
  }

  @Test
  void aPeriodInProgressHasANumberAndNoVerdict() {
    var change = new Change(Verdict.SIGNIFICANT_UP, 41, 35, 0.001).inProgress();

    assertThat(words.change(change, Unit.POINTS)).isEqualTo("+6 so far");
    assertThat(words.move(change, Unit.POINTS).text()).isEqualTo("+6");
    assertThat(words.move(change, Unit.POINTS).tone()).isEqualTo(Tone.QUIET);
  }

  @Test
  void whatIsNotComparableSaysWhy() {
    assertThat(words.change(Change.notComparable(NoVerdict.OVERLAP), Unit.POINTS))
        .isEqualTo("not comparable: both can hold the same answers");
    assertThat(words.change(Change.NOT_COMPARABLE, Unit.POINTS))
        .isEqualTo("not enough responses to compare");
  }

  @Test
  void aChangeThatHangsOnFlaggedResponsesHasNoArrowAndSaysSo() {
    var change = new Change(Verdict.WITHIN_CHANCE, 11.9, -8.7, 0.17, 0.03, true, null);

    assertThat(words.move(change, Unit.POINTS).text()).isEqualTo("+21");
    assertThat(words.change(change, Unit.POINTS))
        .isEqualTo("+21, significant only with the flagged responses");
  }

  @Test
  void theValueWithoutFlaggedResponsesIsToldWhereItDiffers() {
    var all = Histogram.of(45, 0, 0, 0, 0, 0, 0, 0, 45, 0, 69);
    var tens = Histogram.of(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 9);

    assertThat(words.unflagged(nps(all.withFlagged(tens))))
        .isEqualTo("10 without the 9 flagged responses");
    assertThat(words.unflagged(nps(all))).isNull();
    assertThat(words.unflagged(nps(tens.withFlagged(tens))))
        .isEqualTo("Not enough responses without the 9 flagged ones");
    var one = Histogram.of(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1);
    assertThat(
            words.unflagged(nps(Histogram.of(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 900).withFlagged(one))))
        .isNull();
  }

  private static MeasureFigure nps(Histogram answers) {
    return new MeasureFigure(
        SampleProgramme.NPS,
        DisclosurePolicy.DEFAULT.figure(MeasureKind.NPS, answers),
        answers,
        Change.NOT_COMPARABLE,
        Change.NOT_COMPARABLE,
        List.of(),
        Trust.NONE);
  }
}
