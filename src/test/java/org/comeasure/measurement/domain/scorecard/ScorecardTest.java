package org.comeasure.measurement.domain.scorecard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.comeasure.collection.Channel;
import org.comeasure.measurement.domain.DisclosurePolicy;
import org.comeasure.measurement.domain.Figure;
import org.comeasure.measurement.domain.Histogram;
import org.comeasure.measurement.domain.Status;
import org.comeasure.measurement.domain.Verdict;
import org.comeasure.measurement.domain.formula.DailyRate;
import org.comeasure.measurement.domain.formula.Interval;
import org.comeasure.measurement.domain.tally.Sum;
import org.comeasure.measurement.domain.tally.Sums;
import org.comeasure.measurement.domain.tally.Window;
import org.comeasure.measurement.integrity.domain.Aspect;
import org.comeasure.measurement.integrity.domain.Completion;
import org.comeasure.measurement.integrity.domain.Grade;
import org.comeasure.measurement.integrity.domain.Reason;
import org.comeasure.measurement.integrity.domain.Trust;
import org.comeasure.programme.AnswerScale;
import org.comeasure.programme.MeasureEntry;
import org.comeasure.programme.TouchpointEntry;
import org.comeasure.programme.TouchpointId;
import org.comeasure.programme.Translated;
import org.comeasure.shared.period.Period;
import org.comeasure.tenancy.BranchEntry;
import org.comeasure.tenancy.BranchId;
import org.comeasure.tenancy.PartnerId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ScorecardTest {

  private static final YearMonth NOVEMBER = YearMonth.of(2026, 11);
  private static final YearMonth OCTOBER = YearMonth.of(2026, 10);
  private static final TouchpointEntry SALE = touchpoint(1, "Sale");
  private static final TouchpointEntry REPAIR = touchpoint(2, "Repair visit");
  private static final BranchEntry KIEL = branch(11, "Kiel");
  private static final BranchEntry HAMBURG = branch(12, "Hamburg");

  private static final int RATED = 3;
  private static final AskedMeasures ASKED =
      new AskedMeasures(
          Map.of(SALE.id(), List.of(1, 3), REPAIR.id(), List.of(1, 3, 101)),
          Map.of(SALE.id(), Set.of(1, 3), REPAIR.id(), Set.of(1, 3, 101)));

  private final List<Sum> compared = new ArrayList<>();
  private final List<Sum> monthly = new ArrayList<>();
  private final List<Sum> channels = new ArrayList<>();
  private final List<Sum> quality = new ArrayList<>();
  private final List<Sum> ways = new ArrayList<>();
  private final List<Sum> forms = new ArrayList<>();
  private final List<Sum> monthlyForms = new ArrayList<>();
  private int chosen;

  @Test
  void tilesAddUpTouchpointsAndBranches() {
    answers(NOVEMBER, SALE, KIEL, 9, 9, 9);
    answers(NOVEMBER, REPAIR, HAMBURG, 9, 0, 7);

    var nps = scorecard(Filter.NONE).measures().get(0);

    assertThat(nps.figure().n()).isEqualTo(6);
    assertThat(((Figure.Shown) nps.figure()).value()).isEqualTo(50.0);
    assertThat(((Figure.Shown) nps.figure()).lowBase()).isTrue();
  }

  @Test
  void effortComesTwiceTheMeanNamedAsSuch() {
    assertThat(scorecard(Filter.NONE).measures())
        .extracting(MeasureFigure::code)
        .containsExactly("nps", "ces", "ces-mean", "parts");
  }

  @Test
  void fourAnswersAreHidden() {
    answers(NOVEMBER, SALE, KIEL, 9, 9, 9, 9);

    var scorecard = scorecard(Filter.NONE);

    assertThat(scorecard.measures().get(0).figure()).isEqualTo(new Figure.TooFew(4));
    assertThat(scorecard.trend().get(12).figure()).isEqualTo(new Figure.TooFew(4));
  }

  @Test
  void changesAreAgainstThePeriodBefore() {
    answers(OCTOBER, SALE, KIEL, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
    answers(NOVEMBER, SALE, KIEL, 10, 10, 10, 10, 10, 10, 10, 10, 10, 10);

    var change = scorecard(Filter.NONE).measures().get(0).change();

    assertThat(change.difference()).isEqualTo(200);
    assertThat(change.verdict()).isEqualTo(Verdict.SIGNIFICANT_UP);
  }

  @Test
  void aFilterNarrowsTilesAndTheOtherTableButNotItsOwn() {
    answers(NOVEMBER, SALE, KIEL, 9, 9, 9, 9, 9);
    answers(NOVEMBER, SALE, HAMBURG, 9, 9, 9, 9, 9, 9);
    answers(NOVEMBER, REPAIR, KIEL, 0, 0, 0, 0, 0, 0, 0);

    var atKiel = scorecard(Filter.NONE.at(KIEL.id()));

    assertThat(atKiel.measures().get(0).figure().n()).isEqualTo(12);
    assertThat(atKiel.parts().touchpoints())
        .extracting(part -> part.figure().n())
        .containsExactly(5L, 7L);
    assertThat(atKiel.parts().branches())
        .extracting(part -> part.figure().n())
        .containsExactly(12L, 6L);
    assertThat(atKiel.trend().get(12).figure().n()).isEqualTo(12);
  }

  @Test
  void answersWithoutABranchAreARowOfTheirOwnOnlyWhereThereAreAny() {
    answers(NOVEMBER, SALE, KIEL, 9);
    assertThat(scorecard(Filter.NONE).parts().branches()).hasSize(2);

    answers(NOVEMBER, SALE, null, 9, 9);
    var last = scorecard(Filter.NONE).parts().branches().get(2);

    assertThat(last.key()).isEqualTo(Optional.empty());
    assertThat(last.figure().n()).isEqualTo(2);
  }

  @Test
  void theTrendHasThirteenMonthsAndRowsTheLastEight() {
    answers(NOVEMBER.minusMonths(12), SALE, KIEL, 9, 9, 9, 9, 9);

    var scorecard = scorecard(Filter.NONE);

    assertThat(scorecard.trend()).hasSize(13);
    assertThat(scorecard.trend().get(0).figure().n()).isEqualTo(5);
    assertThat(scorecard.parts().touchpoints().get(0).months())
        .extracting(MonthFigure::month)
        .hasSize(8)
        .endsWith(OCTOBER, NOVEMBER);
    assertThat(scorecard.hasAnswers()).isTrue();
  }

  @Test
  void aTrendDoesNotRunIntoTheFuture() {
    assertThat(Trend.of(Period.parse("2026"), NOVEMBER).last()).isEqualTo(NOVEMBER);
    assertThat(Trend.of(Period.parse("2026-Q2"), NOVEMBER).last()).isEqualTo(YearMonth.of(2026, 6));
  }

  @Test
  void aMeasureCanBeChosen() {
    answers(OCTOBER, SALE, KIEL, 7, 7, 7, 7, 1, 1);
    chosen = 2;

    var scorecard = scorecard(Filter.NONE);

    assertThat(scorecard.chosen().code()).isEqualTo("ces-mean");
    assertThat(scorecard.parts().touchpoints().get(0).kind())
        .isEqualTo(org.comeasure.measurement.domain.MeasureKind.CES_MEAN);
  }

  @Test
  void aYearAgoIsComparedToo() {
    answers(NOVEMBER.minusYears(1), SALE, KIEL, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
    answers(NOVEMBER, SALE, KIEL, 10, 10, 10, 10, 10, 10, 10, 10, 10, 10);

    var scorecard = scorecard(Filter.NONE);

    assertThat(scorecard.measures().get(0).sinceYearAgo().verdict())
        .isEqualTo(Verdict.SIGNIFICANT_UP);
    assertThat(scorecard.measures().get(0).change().isComparable()).isFalse();
    assertThat(scorecard.parts().touchpoints().get(0).sinceYearAgo().difference()).isEqualTo(200);
  }

  @Test
  void countriesComeByTheirAnswersAndChannelsAsTheyAreUsed() {
    answers(NOVEMBER, SALE, KIEL, 9, 9);
    in("AT", 9, 9, 9);
    by(Channel.QR, 9, 9, 9);
    by(Channel.LINK, 9);

    var parts = scorecard(Filter.NONE).parts();

    assertThat(parts.countries()).extracting(Part::key).containsExactly("AT", "DE");
    assertThat(parts.channels()).extracting(Part::key).containsExactly(Channel.LINK, Channel.QR);
    assertThat(parts.channels().get(1).share()).isEqualTo(0.75);
  }

  @Test
  void eachPartIsGradedByItsOwnResponses() {
    answers(NOVEMBER, SALE, KIEL, 9, 9, 9, 9, 9, 9);
    answers(NOVEMBER, REPAIR, HAMBURG, 9, 9, 9, 9, 9, 9);
    responses(SALE, KIEL, 6, 0);
    responses(REPAIR, HAMBURG, 6, 5);

    var parts = scorecard(Filter.NONE).parts();

    assertThat(flagged(parts.touchpoints())).containsExactly(0L, 5L);
    assertThat(flagged(parts.branches())).containsExactly(0L, 5L);
    assertThat(flagged(parts.countries())).containsExactly(5L);
    assertThat(parts.touchpoints().get(1).integrity().orElseThrow().grade()).isEqualTo(Grade.C);
    assertThat(flagged(scorecard(Filter.NONE.at(KIEL.id())).parts().touchpoints()))
        .containsExactly(0L, 0L);
  }

  // 40 answers take 1; of the repairs nothing is left out, of all responses nearly half
  @Test
  void aRatingThatIsAskedAtOneTouchpointHasOneGradeEverywhere() {
    chosen = RATED;
    int[] forty = IntStream.generate(() -> 4).limit(40).toArray();
    rated(REPAIR, KIEL, Channel.QR, forty);
    came(NOVEMBER, REPAIR, KIEL, Channel.QR, 40);
    came(NOVEMBER, SALE, HAMBURG, Channel.KIOSK, 400);
    came(NOVEMBER, SALE, HAMBURG, Channel.QR, 10);

    var scorecard = scorecard(Filter.NONE);
    var parts = scorecard.parts();
    var listed = scorecard.measures().get(RATED).integrity().orElseThrow();

    assertThat(listed.points()).isEqualTo(1);
    assertThat(listed.evidence().quality().responses()).isEqualTo(40);
    assertThat(scorecard.trust().quality().responses()).isEqualTo(450);
    assertThat(parts.touchpoints().get(1).integrity()).contains(listed);
    assertThat(parts.branches().get(0).integrity()).contains(listed);
    assertThat(parts.countries().get(0).integrity().orElseThrow().grade())
        .isEqualTo(listed.grade());
    assertThat(parts.channels().get(0).integrity()).contains(listed);
    assertThat(scorecard.trend().get(12).integrity()).contains(listed);
    assertThat(scorecard(Filter.NONE.at(REPAIR.id())).measures().get(RATED).integrity())
        .contains(listed);
  }

  @Test
  void aTouchpointThatDoesNotAskSaysSo() {
    chosen = RATED;
    rated(REPAIR, KIEL, Channel.QR, 4);

    var touchpoints = scorecard(Filter.NONE).parts().touchpoints();

    assertThat(touchpoints.get(0).figure()).isEqualTo(new Figure.NotAsked());
    assertThat(touchpoints.get(0).status()).isEqualTo(Status.NOT_ASKED);
    assertThat(touchpoints.get(1).figure()).isEqualTo(new Figure.TooFew(1));
    chosen = 0;
    assertThat(scorecard(Filter.NONE).parts().touchpoints())
        .extracting(Part::figure)
        .containsExactly(new Figure.TooFew(0), new Figure.TooFew(0));
  }

  @Test
  void aPartThatIsNotShownHasNoGrade() {
    answers(NOVEMBER, SALE, KIEL, 9, 9);

    assertThat(scorecard(Filter.NONE).parts().touchpoints().get(0).integrity()).isEmpty();
  }

  @Test
  void eachMonthIsGradedByItsOwnResponses() {
    int[] forty = IntStream.generate(() -> 9).limit(40).toArray();
    answers(OCTOBER, SALE, KIEL, forty);
    answers(NOVEMBER, SALE, KIEL, forty);
    answers(OCTOBER.minusMonths(1), SALE, KIEL, 9, 9);
    monthly.add(responses(OCTOBER, SALE, KIEL, 40, 6));
    monthly.add(responses(NOVEMBER, SALE, KIEL, 40, 0));
    monthly.add(channels(NOVEMBER, SALE, KIEL, Map.of(Channel.QR, 20, Channel.LINK, 20)));

    var trend = scorecard(Filter.NONE).trend();

    assertThat(trend.get(12).integrity().orElseThrow().grade()).isEqualTo(Grade.A);
    assertThat(trend.get(11).integrity().orElseThrow().grade()).isEqualTo(Grade.A);
    assertThat(trend.get(11).integrity().orElseThrow().evidence().quality().flagged()).isEqualTo(6);
    assertThat(trend.get(10).integrity()).isEmpty();
    assertThat(trend.get(10).figure()).isEqualTo(new Figure.TooFew(2));
  }

  // 40 answers take 1; all by one channel nothing, by kiosks 2; 40 of 100 forms nothing
  @Test
  void eachMonthIsGradedByItsChannelsAndFormsAsAnyPeriodIs() {
    int[] forty = IntStream.generate(() -> 9).limit(40).toArray();
    var ways = Map.of(OCTOBER, Channel.QR, NOVEMBER, Channel.KIOSK);
    ways.forEach(
        (month, channel) -> {
          answers(month, SALE, KIEL, forty);
          came(month, SALE, KIEL, channel, 40);
        });
    monthlyForms.add(opened(OCTOBER, SALE, KIEL, Channel.QR, 100, 40));
    monthlyForms.add(opened(NOVEMBER, SALE, KIEL, Channel.QR, 40, 40));
    forms(SALE, KIEL, Channel.QR, 40, 40);

    var scorecard = scorecard(Filter.NONE);
    var october = scorecard.trend().get(11).integrity().orElseThrow();
    var november = scorecard.trend().get(12).integrity().orElseThrow();

    assertThat(october.points()).isEqualTo(1);
    assertThat(october.reasons())
        .contains(new Reason(Aspect.CHANNELS, 0), new Reason(Aspect.RESPONSE_RATE, 0));
    assertThat(november.points()).isEqualTo(3);
    assertThat(november.reasons())
        .contains(new Reason(Aspect.CHANNELS, 2), new Reason(Aspect.RESPONSE_RATE, 0));
    var whole = scorecard.measures().get(0);
    assertThat(scorecard.trust().of(whole.kind(), whole.figure(), whole.answers()))
        .contains(november);
  }

  @Test
  void channelsAreNotToldWhileOnlySomeAreCounted() {
    came(NOVEMBER, SALE, KIEL, Channel.QR, 5);
    var older = responses(NOVEMBER, REPAIR, KIEL, 5, 0);
    quality.add(older);
    compared.add(older);

    var scorecard = scorecard(Filter.NONE);

    assertThat(scorecard.trust().quality().responses()).isEqualTo(10);
    assertThat(scorecard.trust().channels().known()).isFalse();
    assertThat(scorecard.parts().touchpoints().get(0).trust().channels().known()).isTrue();
    assertThat(scorecard.parts().touchpoints().get(1).trust().channels().known()).isFalse();
  }

  @Test
  void everyPartKnowsItsChannels() {
    answers(NOVEMBER, SALE, KIEL, 9, 9, 9, 9, 9);
    by(Channel.QR, 9, 9, 9, 9, 9);
    came(NOVEMBER, SALE, KIEL, Channel.QR, 5);
    came(NOVEMBER, REPAIR, HAMBURG, Channel.KIOSK, 5);

    var all = scorecard(Filter.NONE);
    var parts = all.parts();

    assertThat(parts.touchpoints().get(1).trust().channels().outOfSight()).isEqualTo(1);
    assertThat(parts.branches().get(0).trust().channels().share(Channel.QR)).isEqualTo(1);
    assertThat(parts.countries().get(0).trust().channels().outOfSight()).isEqualTo(0.5);
    assertThat(parts.channels().get(0).trust().channels().share(Channel.QR)).isEqualTo(1);
    assertThat(parts.channels().get(0).trust().quality().responses()).isEqualTo(5);
    assertThat(scorecard(Filter.NONE.at(REPAIR.id())).trust().channels().outOfSight()).isEqualTo(1);
  }

  @Test
  void formsAreOfTheLinksOfAPartAndOfNoCountry() {
    by(Channel.QR, 9, 9, 9, 9, 9);
    in("AT", 9, 9, 9, 9, 9);
    forms(SALE, KIEL, Channel.QR, 50, 10);
    forms(REPAIR, null, Channel.LINK, 40, 40);

    var parts = scorecard(Filter.NONE).parts();

    assertThat(scorecard(Filter.NONE).trust().completion()).isEqualTo(new Completion(90, 50));
    assertThat(parts.touchpoints().get(0).trust().completion()).isEqualTo(new Completion(50, 10));
    assertThat(parts.branches().get(0).trust().completion()).isEqualTo(new Completion(50, 10));
    assertThat(parts.channels().get(0).trust().completion()).isEqualTo(new Completion(50, 10));
    assertThat(parts.countries().get(0).trust().completion()).isEqualTo(Completion.UNKNOWN);
    assertThat(scorecard(Filter.NONE.in("AT")).trust().completion()).isEqualTo(Completion.UNKNOWN);
  }

  // 30 forms in 30 days against 90 + 93 + 93 = 276 in 92, three a day, at Kiel; three now at
  // Hamburg
  @Test
  void farFewerFormsThanBeforeAreSeenInTheWholeAndInEachPart() {
    int[] forty = IntStream.generate(() -> 9).limit(40).toArray();
    answers(NOVEMBER, SALE, KIEL, forty);
    answers(NOVEMBER, REPAIR, HAMBURG, forty);
    forms(SALE, KIEL, Channel.QR, 30, 20);
    forms(REPAIR, HAMBURG, Channel.LINK, 90, 60);
    for (int back = 0; back <= 3; back++) {
      var month = NOVEMBER.minusMonths(back);
      int days = month.lengthOfMonth();
      monthlyForms.add(opened(month, SALE, KIEL, Channel.QR, back == 0 ? 30 : 3L * days, 20));
      monthlyForms.add(opened(month, REPAIR, HAMBURG, Channel.LINK, 3L * days, 60));
    }

    var all = scorecard(Filter.NONE);
    var parts = all.parts();

    assertThat(all.trust().asking().now()).isEqualTo(new DailyRate(120, 30));
    assertThat(all.trust().asking().earlier()).isEqualTo(new DailyRate(552, 92));
    assertThat(farFewer(all.trust())).isZero();
    assertThat(farFewer(scorecard(Filter.NONE.at(KIEL.id())).trust())).isEqualTo(3);
    assertThat(farFewer(scorecard(Filter.NONE.at(HAMBURG.id())).trust())).isZero();
    assertThat(farFewer(parts.touchpoints().get(0).trust())).isEqualTo(3);
    assertThat(farFewer(parts.touchpoints().get(1).trust())).isZero();
    assertThat(farFewer(parts.branches().get(0).trust())).isEqualTo(3);
    assertThat(parts.countries()).allMatch(part -> !part.trust().asking().known());
    var months = scorecard(Filter.NONE.at(KIEL.id())).trend();
    assertThat(months.get(12).integrity().orElseThrow().evidence().asking().known()).isTrue();
  }

  private static int farFewer(Trust trust) {
    var figure = new Figure.Shown(35, new Interval(30, 40), 500, false);
    return trust
        .of(org.comeasure.measurement.domain.MeasureKind.NPS, figure, Histogram.EMPTY)
        .orElseThrow()
        .reasons()
        .get(Aspect.OPENINGS.ordinal())
        .points();
  }

  private static List<Long> flagged(List<? extends Part<?>> parts) {
    return parts.stream().map(part -> part.trust().quality().flagged()).toList();
  }

  private void responses(TouchpointEntry at, BranchEntry branch, long count, long flagged) {
    quality.add(responses(NOVEMBER, at, branch, count, flagged));
  }

  private static Sum responses(
      YearMonth month, TouchpointEntry at, BranchEntry branch, long count, long flagged) {
    var counts = Histogram.of(count, 0, 0, 0, 0, 0, flagged);
    return new Sum(month.atDay(1), null, 0, at.id(), branch.id(), "DE", null, null, counts);
  }

  private static Sum channels(
      YearMonth month, TouchpointEntry at, BranchEntry branch, Map<Channel, Integer> responses) {
    var counts = new long[Histogram.HIGHEST + 1];
    responses.forEach((channel, count) -> counts[channel.number()] = count);
    return new Sum(
        month.atDay(1),
        null,
        MeasureEntry.CHANNELS,
        at.id(),
        branch.id(),
        "DE",
        null,
        null,
        Histogram.of(counts));
  }

  private void came(
      YearMonth month, TouchpointEntry at, BranchEntry branch, Channel by, int count) {
    var own =
        List.of(
            responses(month, at, branch, count, 0), channels(month, at, branch, Map.of(by, count)));
    compared.addAll(own);
    monthly.addAll(own);
    if (month.equals(NOVEMBER)) {
      quality.addAll(own);
      for (var sum : own) {
        ways.add(
            new Sum(sum.from(), null, sum.measure(), at.id(), null, null, by, null, sum.answers()));
      }
    }
  }

  private void forms(
      TouchpointEntry at, @Nullable BranchEntry branch, Channel by, long opened, long back) {
    forms.add(opened(NOVEMBER, at, branch, by, opened, back));
  }

  private static Sum opened(
      YearMonth month,
      TouchpointEntry at,
      @Nullable BranchEntry branch,
      Channel by,
      long opened,
      long back) {
    var where = branch == null ? null : branch.id();
    var counts = Histogram.of(opened, back);
    return new Sum(month.atDay(1), null, 0, at.id(), where, null, by, null, counts);
  }

  private Scorecard scorecard(Filter filter) {
    var window = Window.of(Period.of(NOVEMBER), NOVEMBER.plusMonths(1).atDay(1));
    var trend = Trend.of(window.now(), NOVEMBER);
    var names =
        new Names(
            List.of(
                new MeasureEntry(1, "nps", AnswerScale.NPS, false, text("Recommend")),
                new MeasureEntry(3, "ces", AnswerScale.CES, false, text("Made easy")),
                new MeasureEntry(101, "parts", AnswerScale.RATING, true, text("Parts"))),
            List.of(SALE, REPAIR),
            List.of(KIEL, HAMBURG),
            List.of(),
            Map.of(Filter.NONE.audience(), ASKED));
    var measured = Measured.all(names.measures()).get(chosen);
    var own = measured.number();
    var opened = new Forms(new Sums(forms), new Sums(monthlyForms), NOVEMBER.atEndOfMonth());
    return Scorecard.of(
        new Reading(
            window,
            measured,
            filter.of(new Sums(compared)),
            new MeasureFigure.Months(trend, filter.of(new Sums(monthly)), opened),
            new Sheet(
                window,
                trend,
                measured.kind(),
                new Sums(compared).of(own),
                new Sums(monthly).of(own)),
            new Sheet(window, trend, measured.kind(), new Sums(channels), new Sums(List.of())),
            new Sheet(window, trend, measured.kind(), new Sums(List.of()), new Sums(List.of())),
            new Backings(new Sums(quality), new Sums(ways), new Sums(List.of()), opened)),
        names,
        filter,
        DisclosurePolicy.DEFAULT);
  }

  private void answers(
      YearMonth month, TouchpointEntry at, @Nullable BranchEntry branch, int... scores) {
    var where = branch == null ? null : branch.id();
    add(month, at, where, "DE", Histogram.ofAnswers(scores));
  }

  private void rated(TouchpointEntry at, BranchEntry branch, Channel by, int... scores) {
    var answers = Histogram.ofAnswers(scores);
    var from = NOVEMBER.atDay(1);
    var sum = new Sum(from, null, 101, at.id(), branch.id(), "DE", null, null, answers);
    compared.add(sum);
    monthly.add(sum);
    channels.add(new Sum(from, null, 101, at.id(), null, null, by, null, answers));
  }

  private void in(String country, int... scores) {
    add(NOVEMBER, SALE, KIEL.id(), country, Histogram.ofAnswers(scores));
  }

  private void by(Channel channel, int... scores) {
    channels.add(
        new Sum(
            NOVEMBER.atDay(1),
            null,
            1,
            null,
            null,
            null,
            channel,
            null,
            Histogram.ofAnswers(scores)));
  }

  private void add(
      YearMonth month,
      TouchpointEntry at,
      @Nullable BranchId where,
      String country,
      Histogram histogram) {
    compared.add(new Sum(month.atDay(1), null, 1, at.id(), where, country, null, null, histogram));
    monthly.add(new Sum(month.atDay(1), null, 1, at.id(), where, country, null, null, histogram));
  }

  private static TouchpointEntry touchpoint(long id, String name) {
    return new TouchpointEntry(new TouchpointId(id), name, text(name));
  }

  private static BranchEntry branch(long id, String name) {
    return new BranchEntry(new BranchId(id), new PartnerId(1), name, "DE", null);
  }

  private static Translated text(String english) {
    return new Translated(Map.of("en", english));
  }
}
