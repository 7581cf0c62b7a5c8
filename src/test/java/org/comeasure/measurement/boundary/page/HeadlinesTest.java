package org.comeasure.measurement.boundary.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.comeasure.measurement.domain.Change;
import org.comeasure.measurement.domain.Figure;
import org.comeasure.measurement.domain.Histogram;
import org.comeasure.measurement.domain.MeasureKind;
import org.comeasure.measurement.domain.formula.Interval;
import org.comeasure.measurement.domain.headline.Facts;
import org.comeasure.measurement.domain.headline.Finding;
import org.comeasure.measurement.domain.headline.News;
import org.comeasure.measurement.domain.scorecard.Filter;
import org.comeasure.measurement.domain.tally.Window;
import org.comeasure.measurement.target.domain.Goal;
import org.comeasure.measurement.target.domain.Place;
import org.comeasure.measurement.target.domain.Subject;
import org.comeasure.measurement.target.domain.TargetAssessment;
import org.comeasure.measurement.target.domain.TargetId;
import org.comeasure.measurement.target.domain.TargetPeriod;
import org.comeasure.measurement.target.domain.TargetStatus;
import org.comeasure.measurement.target.domain.Yardstick;
import org.comeasure.shared.locale.Span;
import org.comeasure.shared.locale.Texts;
import org.comeasure.shared.period.Period;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeadlinesTest {

  private static final Window NOVEMBER =
      Window.of(Period.parse("2026-11"), Period.parse("2026-11").to());
  private static final Window RUNNING =
      Window.of(Period.parse("2026-11"), Period.parse("2026-11").lastDay());

  /** 9 detractors, 8 passives and 8 promoters, and 20 promoters that are flagged. */
  private static final Histogram STUFFED =
      Histogram.of(9, 0, 0, 0, 0, 0, 0, 8, 0, 8)
          .plus(Histogram.of(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 20))
          .withFlagged(Histogram.of(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 20));

  private static final Finding RUN =
      new Finding(Finding.Kind.RUN, 58, -24, .0001, YearMonth.of(2026, 7), 4);

  @Test
  void aLongFallToFarBelowTheTargetIsOneSentence() {
    var news = news(-24, new Interval(-40, -8), "30", RUN);
    assertThat(said(Locale.ENGLISH, news))
        .isEqualTo(
            "*Kestrel Mechanical*: NPS fell 4 months in a row, from 58 in July 2026 to *\u221224*"
                + " in November 2026, 54 below target.");
    assertThat(said(Locale.GERMAN, news))
        .isEqualTo(
            "*Kestrel Mechanical*: NPS fiel 4 Monate in Folge, von 58 im Juli 2026 auf *\u221224*"
                + " im November 2026, 54 unter dem Ziel.");
  }

  @Test
  void theSideOfTheTargetIsToldWithItsCertainty() {
    assertThat(said(Locale.ENGLISH, news(65, new Interval(30, 80), "36", null)))
        .isEqualTo("*Kestrel Mechanical*: NPS stands at *65* in November 2026, likely on target.");
    assertThat(said(Locale.ENGLISH, news(65, new Interval(55, 75), "36", null)))
        .endsWith("*65* in November 2026, 29 above target.");
    assertThat(said(Locale.GERMAN, news(30, new Interval(20, 40), "36", null)))
        .endsWith("liegt im November 2026 bei *30*, vermutlich unter dem Ziel.");
    assertThat(said(Locale.ENGLISH, news(30, new Interval(20, 40), null, null)))
        .endsWith("stands at *30* in November 2026.");
  }

  @Test
  void aRiseNamesWhatItRoseFrom() {
    var step = new Finding(Finding.Kind.SINCE_YEAR_AGO, 30, 61, .001, null, 0);
    assertThat(said(Locale.ENGLISH, news(61, new Interval(50, 70), null, step)))
        .isEqualTo("*Kestrel Mechanical*: NPS rose from 30 in November 2025 to *61*.");
    var previous = new Finding(Finding.Kind.SINCE_PREVIOUS, 30, 61, .001, null, 0);
    assertThat(said(Locale.GERMAN, news(61, new Interval(50, 70), null, previous)))
        .isEqualTo("*Kestrel Mechanical*: NPS stieg von 30 im Oktober 2026 auf *61*.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "de"})
  void thePagesOpenWithWhoseFiguresTheyAreAndNeverWithChance(String language) {
    var texts = Texts.in(Locale.forLanguageTag(language));
    var own = text(Samples.scorecard(texts, Filter.NONE).headline());
    assertThat(own).startsWith("*Nordwind K\u00e4ltetechnik*: NPS ");
    var network = text(Samples.network(texts, null).headline());
    assertThat(network).contains(texts.get("measurement.network.headline.whole"));
    assertThat(own + network).doesNotContain("chance", "Zufall", "measurement.");
  }

  @Test
  void withoutAnswersThereIsAUsefulSentence() {
    var texts = Texts.in(Locale.ENGLISH);
    var said = text(Samples.empty(texts, Filter.NONE, Samples.NOW).headline());
    assertThat(said)
        .startsWith("*Nordwind K\u00e4ltetechnik*: no responses in ")
        .contains("nor in the twelve months before. No form was opened in ")
        .endsWith("hand out the link again.");
  }

  private static News<String> news(
      double value, Interval interval, @Nullable String target, @Nullable Finding move) {
    var answers = Histogram.of(50, 0, 0, 0, 0, 0, 0, 0, 0, 50);
    return news(value, interval, target, move, answers);
  }

  private static News<String> news(
      double value,
      Interval interval,
      @Nullable String target,
      @Nullable Finding move,
      Histogram answers) {
    var figure = new Figure.Shown(value, interval, 100, false);
    var subject = new Subject(1, MeasureKind.NPS);
    var assessment =
        target == null
            ? TargetAssessment.NONE
            : TargetAssessment.of(
                new Goal(
                    new TargetId(1),
                    subject,
                    Place.NETWORK,
                    TargetPeriod.MONTH,
                    new BigDecimal(target)),
                figure,
                answers,
                NOVEMBER.now(),
                false);
    var facts =
        new Facts<>(
            "Kestrel Mechanical",
            figure,
            Change.NOT_COMPARABLE,
            Change.NOT_COMPARABLE,
            List.of(),
            assessment);
    return new News<>(facts, move, false);
  }

  @Test
  void aFigureOfAPeriodInProgressIsToldAsSoFar() {
    var news = news(30, new Interval(20, 35), "36", null);
    assertThat(said(Locale.ENGLISH, news, RUNNING))
        .isEqualTo("*Kestrel Mechanical*: NPS is *30* so far in November 2026, 6 below target.");
    assertThat(said(Locale.GERMAN, news, RUNNING))
        .isEqualTo(
            "*Kestrel Mechanical*: NPS liegt im November 2026 bisher bei *30*, 6 unter dem Ziel.");
  }

  @Test
  void howManyAreOnTargetTellsThoseThatLikelyAreApart() {
    var on = TargetStatus.ON_TARGET;
    var likely = TargetStatus.LIKELY_ON_TARGET;
    var below = TargetStatus.BELOW_TARGET;
    assertThat(reached(Locale.ENGLISH, NOVEMBER, on, on, on, likely, below, below, below))
        .isEqualTo("3 of 7 partners are on target, 1 more likely.");
    assertThat(reached(Locale.GERMAN, NOVEMBER, on, on, on, likely, below, below, below))
        .isEqualTo("3 von 7 Partnern erreichen ihr Ziel, 1 weitere vermutlich.");
    assertThat(reached(Locale.ENGLISH, RUNNING, on, below))
        .isEqualTo("1 of 2 partners is on target so far.");
    assertThat(reached(Locale.GERMAN, RUNNING, on, below))
        .isEqualTo("1 von 2 Partnern erreicht bisher sein Ziel.");
    assertThat(reached(Locale.ENGLISH, NOVEMBER, likely, below, TargetStatus.NO_TARGET))
        .isEqualTo("None of 2 partners is certainly on target, 1 likely is.");
    assertThat(reached(Locale.GERMAN, NOVEMBER, below))
        .isEqualTo("Der eine Partner mit einem Ziel erreicht es nicht.");
    assertThat(reached(Locale.GERMAN, NOVEMBER)).isEmpty();
  }

  @Test
  void whatHangsOnFlaggedResponsesClaimsNoSide() {
    var news = news(31, new Interval(20, 45), "15", null, STUFFED);
    assertThat(said(Locale.ENGLISH, news))
        .isEqualTo(
            "*Kestrel Mechanical*: NPS stands at *31* in November 2026; whether that is on target"
                + " hangs on flagged responses.");
  }

  private static String reached(Locale language, Window window, TargetStatus... statuses) {
    var texts = Texts.in(language);
    var headlines = new Headlines(Yardstick.NONE, new FigureWords(texts), texts);
    var all =
        Stream.of(statuses)
            .map(each -> new TargetAssessment(null, Figure.NONE, each, null, false, false));
    return text(headlines.reached(all.toList(), window));
  }

  private static String said(Locale language, News<String> news) {
    return said(language, news, NOVEMBER);
  }

  private static String said(Locale language, News<String> news, Window window) {
    var texts = Texts.in(language);
    var headlines = new Headlines(Yardstick.NONE, new FigureWords(texts), texts);
    return text(headlines.told(news, SampleProgramme.NPS, window));
  }

  private static String text(List<Span> spans) {
    return spans.stream()
        .map(span -> span.strong() ? "*" + span.text() + "*" : span.text())
        .collect(Collectors.joining());
  }
}
