package org.comeasure.measurement.boundary.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.comeasure.measurement.domain.Change;
import org.comeasure.measurement.domain.Figure;
import org.comeasure.measurement.domain.Histogram;
import org.comeasure.measurement.domain.MeasureKind;
import org.comeasure.measurement.domain.Standing;
import org.comeasure.measurement.domain.Unit;
import org.comeasure.measurement.domain.Verdict;
import org.comeasure.measurement.domain.formula.Interval;
import org.comeasure.measurement.domain.headline.NetworkHeadline;
import org.comeasure.measurement.domain.headline.ScorecardHeadline;
import org.comeasure.measurement.domain.scorecard.Measured;
import org.comeasure.measurement.domain.tally.Window;
import org.comeasure.measurement.target.domain.Goal;
import org.comeasure.measurement.target.domain.Place;
import org.comeasure.measurement.target.domain.Subject;
import org.comeasure.measurement.target.domain.TargetAssessment;
import org.comeasure.measurement.target.domain.TargetId;
import org.comeasure.measurement.target.domain.TargetPeriod;
import org.comeasure.programme.AnswerScale;
import org.comeasure.programme.MeasureEntry;
import org.comeasure.programme.TouchpointEntry;
import org.comeasure.programme.TouchpointId;
import org.comeasure.programme.Translated;
import org.comeasure.shared.locale.Span;
import org.comeasure.shared.locale.Texts;
import org.comeasure.shared.period.Period;
import org.comeasure.tenancy.PartnerEntry;
import org.comeasure.tenancy.PartnerId;
import org.junit.jupiter.api.Test;

class HeadlinesTest {

  private static final Window NOVEMBER =
      Window.of(Period.parse("2026-11"), LocalDate.of(2026, 12, 3));

  private static final Window RUNNING =
      Window.of(Period.parse("2026-11"), LocalDate.of(2026, 11, 22));
  private static final Measured NPS =
      new Measured(
          new MeasureEntry(1, "nps", AnswerScale.NPS, false, named("Recommend (NPS)")),
          MeasureKind.NPS);

  @Test
  void aCertainRiseAndWhatHoldsItBack() {
    var headline =
        ScorecardHeadline.of(
            Unit.POINTS,
            shown(41, 561),
            new Change(Verdict.SIGNIFICANT_UP, 41, 35, 0.01),
            List.of(
                touchpoint("Repair visit", "Reparaturbesuch", shown(19, 96), -7, -25),
                touchpoint("Sale", "Verkauf", shown(52, 148), 4, 12)));

    assertThat(said(Locale.ENGLISH, headline))
        .isEqualTo(
            "Recommendation rose to *41*, 6 points more than in October 2026. That is more than"
                + " chance explains. What holds it back: *Repair visit*, at 19, down by 7 points.");
    assertThat(said(Locale.GERMAN, headline))
        .isEqualTo(
            "Die Weiterempfehlung ist auf *41* gestiegen: 6 Punkte mehr als im Oktober 2026. Das"
                + " ist mehr, als der Zufall erklärt. Was sie zurückhält: *Reparaturbesuch* mit 19,"
                + " 7 Punkte weniger als zuvor.");
  }

  @Test
  void anyMeasureHasASentence() {
    var headline =
        ScorecardHeadline.<TouchpointEntry>of(
            Unit.POINTS,
            shown(82.4, 300),
            new Change(Verdict.SIGNIFICANT_UP, 82.4, 77.2, 0.01),
            List.of());
    var csat =
        new Measured(
            new MeasureEntry(2, "csat", AnswerScale.CSAT, false, named("Satisfied (CSAT)")),
            MeasureKind.CSAT);
    var english = Texts.in(Locale.ENGLISH);

    assertThat(
            text(
                new Headlines(english, new FigureWords(english), csat)
                    .of(headline, TargetAssessment.NONE, RUNNING)))
        .isEqualTo(
            "Satisfied (CSAT) rose to *82%*, 5 percentage points more than in the first 22 days of"
                + " October 2026. That is more than chance explains.");
    assertThat(new PeriodWords(english).fairness(RUNNING))
        .isEqualTo(
            "November 2026 is in progress; nothing is called significant before it is over. Its"
                + " first 22 days are compared with responses in the first 22 days of October 2026"
                + " and in the first 22 days of November 2025.");
    assertThat(new PeriodWords(english).fairness(NOVEMBER)).isNull();
  }

  @Test
  void onePointAndOnePersonAreSingular() {
    var rose =
        ScorecardHeadline.<TouchpointEntry>of(
            Unit.POINTS,
            shown(-5, 80),
            new Change(Verdict.WITHIN_CHANCE, -5, -6.2, 0.6),
            List.of());
    var one =
        ScorecardHeadline.<TouchpointEntry>of(
            Unit.POINTS, new Figure.TooFew(1), Change.NOT_COMPARABLE, List.of());

    assertThat(said(Locale.ENGLISH, rose))
        .isEqualTo(
            "Recommendation stands at *−5*, one point more than in October 2026, which chance alone"
                + " may explain.");
    assertThat(said(Locale.GERMAN, one)).startsWith("Nur eine Person hat im November 2026 geant");
  }

  @Test
  void nobodyIsASentenceToo() {
    var headline =
        ScorecardHeadline.<TouchpointEntry>of(
            Unit.POINTS, new Figure.TooFew(0), Change.NOT_COMPARABLE, List.of());

    assertThat(said(Locale.ENGLISH, headline)).isEqualTo("Nobody has answered in November 2026.");
    assertThat(said(Locale.GERMAN, headline))
        .isEqualTo("Niemand hat im November 2026 geantwortet.");
  }

  @Test
  void theNetworkNamesWhoFellAndWhoseRiseIsChance() {
    var headline =
        NetworkHeadline.of(
            Unit.POINTS,
            List.of(
                partner(
                    "Kestrel", shown(8, 300), new Change(Verdict.SIGNIFICANT_DOWN, 8, 19, 0.01)),
                partner("Øresund", shown(27, 61), new Change(Verdict.WITHIN_CHANCE, 27, 19, 0.3)),
                partner("Severn", new Figure.TooFew(2), Change.NOT_COMPARABLE)));
    var texts = Texts.in(Locale.ENGLISH);

    assertThat(text(new Headlines(texts, new FigureWords(texts), NPS).of(headline, NOVEMBER)))
        .isEqualTo(
            "*2* of 3 partners have enough answers for a figure in November 2026. *Kestrel* fell by"
                + " 11 points to 8, more than chance explains. *Øresund* gained 8 points to reach"
                + " 27 with 61 answers, which chance alone may explain.");
  }

  @Test
  void aTargetIsNamedWithWhatItTakes() {
    // 70 promoters and 29 detractors of 99: 41.4; 45 * 99 - 4100 = 355, of 55 each: 7
    var answers = promotersAndDetractors(70, 29);
    var headline =
        ScorecardHeadline.<TouchpointEntry>of(
            Unit.POINTS, shown(41.4, 99), Change.NOT_COMPARABLE, List.of());
    var far = new Figure.Shown(41.4, new Interval(39, 44), 99, false);
    var close = new Figure.Shown(41.4, new Interval(30, 50), 99, false);
    var above = new Figure.Shown(41.4, new Interval(41, 44), 99, false);

    assertThat(said(Locale.ENGLISH, headline, against("45", far, answers)))
        .isEqualTo(
            "Recommendation stands at *41* in November 2026. That is 4 points below its target of"
                + " 45: 7 more promoters needed.");
    assertThat(said(Locale.GERMAN, headline, against("45", far, answers)))
        .isEqualTo(
            "Die Weiterempfehlung liegt im November 2026 bei *41*. Der Wert liegt 4 Punkte unter"
                + " dem Ziel von 45: es fehlen 7 Promotoren.");
    assertThat(said(Locale.ENGLISH, headline, against("42", close, answers)))
        .endsWith(
            "That is one point below its target of 42, though not certainly: one more promoter"
                + " needed.");
    assertThat(said(Locale.GERMAN, headline, against("42", close, answers)))
        .endsWith(
            "Der Wert liegt einen Punkt unter dem Ziel von 42, wenn auch nicht sicher: es fehlt ein"
                + " Promotor.");
    assertThat(said(Locale.ENGLISH, headline, against("40.5", above, answers)))
        .endsWith("Its target of 40.5 is reached.");
    assertThat(said(Locale.GERMAN, headline, against("40", close, answers)))
        .endsWith("Das Ziel von 40 ist vermutlich erreicht.");
  }

  @Test
  void whoHasTooFewAnswersOrNoTargetReadsNothingOfOne() {
    var few =
        ScorecardHeadline.<TouchpointEntry>of(
            Unit.POINTS, new Figure.TooFew(3), Change.NOT_COMPARABLE, List.of());

    assertThat(
            said(
                Locale.ENGLISH,
                few,
                against("45", new Figure.TooFew(3), promotersAndDetractors(3, 0))))
        .doesNotContain("target");
  }

  private static String said(Locale language, ScorecardHeadline<TouchpointEntry> headline) {
    return said(language, headline, TargetAssessment.NONE);
  }

  private static String said(
      Locale language, ScorecardHeadline<TouchpointEntry> headline, TargetAssessment judged) {
    var texts = Texts.in(language);
    return text(new Headlines(texts, new FigureWords(texts), NPS).of(headline, judged, NOVEMBER));
  }

  private static Histogram promotersAndDetractors(int promoters, int detractors) {
    var answers = IntStream.range(0, promoters + detractors).map(i -> i < promoters ? 10 : 0);
    return Histogram.ofAnswers(answers.toArray());
  }

  private static TargetAssessment against(String target, Figure figure, Histogram answers) {
    var goal =
        new Goal(
            new TargetId(1),
            Subject.of(NPS),
            Place.NETWORK,
            TargetPeriod.MONTH,
            new BigDecimal(target));
    return TargetAssessment.of(goal, MeasureKind.NPS, figure, answers, Period.parse("2026-11"));
  }

  private static Translated named(String english) {
    return new Translated(Map.of("en", english));
  }

  private static String text(List<Span> spans) {
    return spans.stream()
        .map(span -> span.strong() ? "*" + span.text() + "*" : span.text())
        .collect(Collectors.joining());
  }

  private static Figure.Shown shown(double value, long n) {
    return new Figure.Shown(value, new Interval(value - 5, value + 5), n, false);
  }

  private static Standing<TouchpointEntry> touchpoint(
      String english, String german, Figure figure, double change, double againstRest) {
    return new Standing<>(
        new TouchpointEntry(
            new TouchpointId(english.length()),
            english,
            new Translated(Map.of("en", english, "de", german))),
        figure,
        change(change),
        change(againstRest));
  }

  private static Change change(double difference) {
    var verdict = difference < 0 ? Verdict.SIGNIFICANT_DOWN : Verdict.SIGNIFICANT_UP;
    return new Change(verdict, difference, 0, 0.01);
  }

  private static Standing<PartnerEntry> partner(String name, Figure figure, Change change) {
    var entry =
        new PartnerEntry(new PartnerId(name.length()), name, "gold", null, "active", "#000000");
    return new Standing<>(entry, figure, change, Change.NOT_COMPARABLE);
  }
}
