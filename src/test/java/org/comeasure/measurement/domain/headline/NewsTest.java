package org.comeasure.measurement.domain.headline;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.comeasure.measurement.domain.Change;
import org.comeasure.measurement.domain.DisclosurePolicy;
import org.comeasure.measurement.domain.Figure;
import org.comeasure.measurement.domain.Histogram;
import org.comeasure.measurement.domain.MeasureKind;
import org.comeasure.measurement.domain.Standing;
import org.comeasure.measurement.domain.Verdict;
import org.comeasure.measurement.domain.scorecard.MonthFigure;
import org.comeasure.measurement.target.domain.Goal;
import org.comeasure.measurement.target.domain.Place;
import org.comeasure.measurement.target.domain.Subject;
import org.comeasure.measurement.target.domain.TargetAssessment;
import org.comeasure.measurement.target.domain.TargetId;
import org.comeasure.measurement.target.domain.TargetPeriod;
import org.comeasure.shared.period.Period;
import org.junit.jupiter.api.Test;

class NewsTest {

  private static final DisclosurePolicy POLICY = DisclosurePolicy.DEFAULT;
  private static final MeasureKind NPS = MeasureKind.NPS;

  @Test
  void theOneThatFellForMonthsAndIsFarBelowItsTargetIsNamed() {
    // 58, 30, 10, -10, -24 of 50 answers each: no step is certain by itself, the run is
    var kestrel = facts("Kestrel", 30, months(58, 30, 10, -10, -24));
    var steady = facts("Steady", 30, months(40, 42, 38, 41, 40));

    var news = News.strongest(List.of(steady, kestrel), false).orElseThrow();

    assertThat(news.of().key()).isEqualTo("Kestrel");
    assertThat(news.move().kind()).isEqualTo(Finding.Kind.RUN);
    assertThat(news.move().from()).isEqualTo(58);
    assertThat(news.move().since()).isEqualTo(YearMonth.of(2026, 7));
    assertThat(news.below()).isTrue();
  }

  @Test
  void nothingIsSaidToFallInAMonthThatIsInProgress() {
    var kestrel = facts("Kestrel", 30, months(58, 30, 10, -10, -24));

    var news = News.strongest(List.of(kestrel), true).orElseThrow();

    assertThat(news.move()).isNull();
    assertThat(news.below()).isTrue();
  }

  @Test
  void aRunThatIsCertainWithFlaggedResponsesOnlyIsNone() {
    var bad = Histogram.of(50);
    var flagged = half(30).plus(bad.withFlagged(bad));
    var drawn = List.of(half(44), half(42), half(38), half(34), flagged);
    var facts =
        new Facts<>(
            "Poisoned",
            POLICY.figure(NPS, flagged),
            Change.NOT_COMPARABLE,
            Change.NOT_COMPARABLE,
            monthly(drawn),
            TargetAssessment.NONE);
    assertThat(facts.findings()).anyMatch(each -> each.kind() == Finding.Kind.RUN);
    assertThat(News.of(facts, false).move()).isNull();
  }

  /**
   * The row says "not significant", as it was decided beside others: the sentence does not differ.
   */
  @Test
  void aStepIsToldOnlyWhereItsColumnHasItToo() {
    var step = new Change(Verdict.WITHIN_CHANCE, 20, 46, .0001);
    var facts =
        new Facts<>(
            "One",
            POLICY.figure(NPS, half(20)),
            step,
            Change.NOT_COMPARABLE,
            List.of(),
            TargetAssessment.NONE);
    assertThat(News.of(facts, false).move()).isNull();
  }

  @Test
  void twoMonthsOfFallingAreNoRun() {
    var facts = facts("Brief", 0, months(-24, 58, 20, -24));
    assertThat(facts.findings()).noneMatch(each -> each.kind() == Finding.Kind.RUN);
  }

  @Test
  void whereNobodyFellTheLargestCertainRiseIsNamed() {
    var up = change(answers(400, 280, 40), answers(400, 120, 120));
    var risen =
        new Facts<>(
            "Risen",
            POLICY.figure(NPS, answers(400, 280, 40)),
            up,
            Change.NOT_COMPARABLE,
            List.of(),
            TargetAssessment.NONE);
    var news =
        News.strongest(List.of(facts("Steady", 30, months(40, 42, 40)), risen), false)
            .orElseThrow();
    assertThat(news.of().key()).isEqualTo("Risen");
    assertThat(news.move().falls()).isFalse();
  }

  @Test
  void whatChanceExplainsIsNotNamedAndTheFigureIsToldAllTheSame() {
    var facts = facts("Steady", 45, months(40, 42, 38, 41, 40));
    assertThat(News.strongest(List.of(facts), false)).isEmpty();
    assertThat(News.of(facts, false).move()).isNull();
    assertThat(News.of(facts, false).below()).isFalse();
  }

  @Test
  void aStepThatIsSignificantByItselfAloneDoesNotSurviveAmongMany() {
    var later = answers(110, 50, 30);
    var earlier = answers(110, 71, 20);
    var step = change(later, earlier);
    assertThat(step.p()).isBetween(.005, .02);
    var one =
        new Facts<>(
            "One",
            POLICY.figure(NPS, later),
            step,
            Change.NOT_COMPARABLE,
            List.of(),
            TargetAssessment.NONE);
    assertThat(News.of(one, false).move()).isNotNull();
    assertThat(News.of(one, true).move()).as("while the period runs").isNull();
    var many = new ArrayList<Facts<String>>(List.of(one));
    for (int i = 0; i < 20; i++) {
      many.add(
          new Facts<>(
              "Other " + i,
              POLICY.figure(NPS, earlier),
              change(earlier, earlier),
              Change.NOT_COMPARABLE,
              List.of(),
              TargetAssessment.NONE));
    }
    assertThat(News.strongest(many, false)).isEmpty();
  }

  /** Seven partners that never change, thirteen months of sixty answers each. */
  @Test
  void aNetworkInWhichNothingHappensNamesSomebodyInFiveOfAHundredPagesAtMost() {
    var random = new Random(7);
    int named = 0;
    for (int page = 0; page < 200; page++) {
      var partners = new ArrayList<Facts<Integer>>();
      for (int partner = 0; partner < 7; partner++) {
        var drawn = new ArrayList<Histogram>();
        for (int month = 0; month < 13; month++) {
          drawn.add(draw(random));
        }
        var last = drawn.get(12);
        partners.add(
            new Facts<>(
                partner,
                POLICY.figure(NPS, last),
                change(last, drawn.get(11)),
                change(last, drawn.get(0)),
                monthly(drawn),
                TargetAssessment.NONE));
      }
      if (News.strongest(partners, false).isPresent()) {
        named++;
      }
    }
    assertThat(named).isLessThanOrEqualTo(14);
  }

  @Test
  void onlyATouchpointThatIsCertainlyBelowTheOthersIsNamed() {
    var low = standing("Call centre", answers(100, 20, 60), answers(300, 180, 40));
    var fine = standing("Sale", answers(300, 180, 40), answers(100, 20, 60));
    assertThat(News.lowest(List.of(fine, low)).map(Standing::key)).contains("Call centre");
    var one = standing("One", answers(100, 50, 20), answers(100, 52, 20));
    assertThat(News.lowest(List.of(one, one))).isEmpty();
  }

  private static Standing<String> standing(String name, Histogram own, Histogram rest) {
    return new Standing<>(name, POLICY.figure(NPS, own), Change.NOT_COMPARABLE, change(own, rest));
  }

  private static Histogram draw(Random random) {
    int promoters = 0;
    int detractors = 0;
    for (int answer = 0; answer < 60; answer++) {
      double where = random.nextDouble();
      if (where < .55) {
        promoters++;
      } else if (where > .8) {
        detractors++;
      }
    }
    return answers(60, promoters, detractors);
  }

  private static List<MonthFigure> monthly(List<Histogram> drawn) {
    var months = new ArrayList<MonthFigure>();
    for (int i = 0; i < drawn.size(); i++) {
      var month = YearMonth.of(2026, 11).minusMonths(drawn.size() - 1L - i);
      months.add(
          new MonthFigure(
              month, NPS, POLICY.figure(NPS, drawn.get(i)), drawn.get(i), Optional.empty()));
    }
    return months;
  }

  private static Facts<String> facts(String who, int target, List<MonthFigure> months) {
    var shown = (Figure.Shown) months.get(months.size() - 1).figure();
    var goal =
        new Goal(
            TargetId.next(),
            new Subject(1, NPS),
            Place.NETWORK,
            TargetPeriod.MONTH,
            BigDecimal.valueOf(target));
    var answers = half((int) shown.value());
    return new Facts<>(
        who,
        shown,
        Change.NOT_COMPARABLE,
        Change.NOT_COMPARABLE,
        months,
        TargetAssessment.of(goal, shown, answers, Period.parse("2026-11"), false));
  }

  private static List<MonthFigure> months(int... values) {
    var drawn = new ArrayList<Histogram>();
    for (int value : values) {
      drawn.add(half(value));
    }
    return monthly(drawn);
  }

  /** Of 50 answers, an even number of points. */
  private static Histogram half(int value) {
    return value >= 0 ? answers(50, value / 2, 0) : answers(50, 0, -value / 2);
  }

  private static Change change(Histogram later, Histogram earlier) {
    return POLICY.change(NPS, later, earlier);
  }

  private static Histogram answers(int n, int promoters, int detractors) {
    return Histogram.of(detractors, 0, 0, 0, 0, 0, 0, n - promoters - detractors, 0, promoters);
  }
}
