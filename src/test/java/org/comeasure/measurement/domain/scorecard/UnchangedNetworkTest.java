package org.comeasure.measurement.domain.scorecard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.comeasure.measurement.domain.Change;
import org.comeasure.measurement.domain.DisclosurePolicy;
import org.comeasure.measurement.domain.Histogram;
import org.comeasure.measurement.domain.Simulation;
import org.comeasure.measurement.domain.headline.Facts;
import org.comeasure.measurement.domain.headline.News;
import org.comeasure.measurement.domain.tally.Sum;
import org.comeasure.measurement.domain.tally.Sums;
import org.comeasure.measurement.domain.tally.Window;
import org.comeasure.measurement.target.domain.TargetAssessment;
import org.comeasure.programme.AnswerScale;
import org.comeasure.programme.MeasureEntry;
import org.comeasure.programme.Translated;
import org.comeasure.shared.period.Period;
import org.comeasure.tenancy.PartnerEntry;
import org.comeasure.tenancy.PartnerId;
import org.comeasure.testing.cast.Tiers;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pages of networks of 200 partners, whose changes are known because they were made. */
class UnchangedNetworkTest {
  private static final int PARTNERS = 200;
  private static final Window WINDOW =
      Window.of(Period.parse("2026-10"), LocalDate.of(2026, 11, 29));
  private static final Trend TREND = new Trend(YearMonth.of(2026, 10));

  private static final double[] USUAL = {.2, .3, .5};
  private static final double[] FALLEN = {.5, .3, .2};

  private final Random sizes = new Random(20261129);
  private final Simulation usual = Simulation.of(0, USUAL, 1);
  private final Simulation fallen = Simulation.of(0, FALLEN, 2);

  @Test
  void whereNobodyChangedHardlyAPageSaysSo() {
    requireHardlyAVerdict(() -> page(0));
  }

  /** High scores of few, held against more answers of before and against the rest of all. */
  @ParameterizedTest
  @CsvSource({
    "60, 8, 12, 30, 50",
    "60, 5, 60, 30, 150",
    "75, 20, 40, 60, 120",
    "75, 5, 60, 30, 150",
    "75, 5, 5, 60, 60",
    "88, 5, 5, 60, 60",
    "88, 5, 60, 30, 150"
  })
  void alsoWhereFewAnswersAreNearlyAllGood(int nps, int from, int to, int fromThen, int toThen) {
    double detractors = (100 - nps) / 500.0;
    var people =
        Simulation.of(
            0,
            new double[] {detractors, 1 - nps / 100.0 - 2 * detractors, nps / 100.0 + detractors},
            3);
    requireHardlyAVerdict(
        () ->
            page(
                (period, partner) ->
                    period.equals(WINDOW.now())
                        ? sum(period, partner, people, size(from, to))
                        : sum(period, partner, people, size(fromThen, toThen))));
  }

  /** 60 answers against 60, where both tests are the same one, and against 180. */
  @ParameterizedTest
  @CsvSource({"60, 12", "180, 40"})
  void fallsOfThirtyPointsAreStillFound(int before, int least) {
    var good = Simulation.of(0, new double[] {.08, .24, .68}, 4);
    int pages = Simulation.draws(20);
    int fell = 20;
    int found = 0;
    for (int i = 0; i < pages; i++) {
      var page =
          page(
              (period, partner) ->
                  period.equals(WINDOW.now())
                      ? sum(period, partner, partner.value() <= fell ? usual : good, 60)
                      : sum(period, partner, good, before));
      found +=
          (int)
              significant(page, part -> part.standing().sincePrevious()).stream()
                  .filter(index -> index < fell)
                  .count();
    }

    assertThat(100.0 * found / (pages * fell)).as("found").isGreaterThan(least);
  }

  private static void requireHardlyAVerdict(Supplier<NetworkOverview> unchanged) {
    int pages = Simulation.draws(100);
    int falls = 0;
    var columns = new int[3];
    for (int i = 0; i < pages; i++) {
      var page = unchanged.get();
      falls += named(page) == null ? 0 : 1;
      columns[0] += significant(page, part -> part.standing().sincePrevious()).isEmpty() ? 0 : 1;
      columns[1] += significant(page, Part::sinceYearAgo).isEmpty() ? 0 : 1;
      columns[2] += significant(page, part -> part.standing().againstRest()).isEmpty() ? 0 : 1;
    }

    assertThat(100.0 * falls / pages).as("pages that name a fall").isLessThanOrEqualTo(5);
    // 5, and three standard errors of it
    double most = 5 + 3 * Math.sqrt(5.0 * 95 / pages);
    for (int wrong : columns) {
      assertThat(100.0 * wrong / pages)
          .as("pages with a verdict in a column")
          .isLessThanOrEqualTo(most);
    }
  }

  @Test
  void whereSomeFellTheyAreFoundAndFewOthers() {
    int pages = Simulation.draws(50);
    int fell = 20;
    double wrong = 0;
    int found = 0;
    int namedWrongly = 0;
    for (int i = 0; i < pages; i++) {
      var page = page(fell);
      var told = significant(page, part -> part.standing().sincePrevious());
      long right = told.stream().filter(index -> index < fell).count();
      found += (int) right;
      wrong += told.isEmpty() ? 0 : (double) (told.size() - right) / told.size();
      var named = named(page);
      namedWrongly += named != null && index(named) >= fell ? 1 : 0;
    }

    assertThat(100 * wrong / pages).as("false among those told").isLessThanOrEqualTo(6);
    assertThat(found).as("found").isGreaterThan(pages * fell / 2);
    assertThat(100.0 * namedWrongly / pages).isLessThanOrEqualTo(5);
  }

  /** Whom the opening sentence names for a fall. */
  private static @Nullable PartnerEntry named(NetworkOverview page) {
    var facts =
        page.partners().stream()
            .map(
                part ->
                    new Facts<>(
                        part.key(),
                        part.figure(),
                        part.standing().sincePrevious(),
                        part.sinceYearAgo(),
                        List.of(),
                        TargetAssessment.NONE))
            .toList();
    return News.strongest(facts, false)
        .filter(news -> news.move() != null && news.move().falls())
        .map(news -> news.of().key())
        .orElse(null);
  }

  private static List<Integer> significant(NetworkOverview page, Function<Part<?>, Change> column) {
    return IntStream.range(0, PARTNERS)
        .filter(i -> column.apply(page.partners().get(i)).verdict().isSignificant())
        .boxed()
        .toList();
  }

  /**
   * @param fell how many of the partners, the first ones, are worse now
   */
  private NetworkOverview page(int fell) {
    return page(
        (period, partner) ->
            sum(
                period,
                partner,
                period.equals(WINDOW.now()) && partner.value() <= fell ? fallen : usual,
                size(30, 150)));
  }

  private static NetworkOverview page(BiFunction<Period, PartnerId, Sum> answers) {
    var partners = new ArrayList<PartnerEntry>();
    var sums = new ArrayList<Sum>();
    for (int i = 0; i < PARTNERS; i++) {
      var id = new PartnerId(i + 1);
      partners.add(new PartnerEntry(id, "Partner " + i, Tiers.GOLD, null, "active"));
      WINDOW.periods().forEach(period -> sums.add(answers.apply(period, id)));
    }
    var all = new Sums(sums);
    var none = new Sums(List.of());
    var sheet = new Sheet(WINDOW, TREND, measured().kind(), all, none);
    var months = new MeasureFigure.Months(TREND, none, Forms.UNTOLD);
    return NetworkOverview.of(
        new NetworkReading(
            WINDOW, measured(), all, months, sheet, Map.of(), sheet, AskedMeasures.UNKNOWN),
        new Names(List.of(measured().measure()), List.of(), List.of(), List.of()),
        partners,
        null,
        DisclosurePolicy.DEFAULT);
  }

  private int size(int from, int to) {
    return from + sizes.nextInt(to - from + 1);
  }

  private static Sum sum(Period period, PartnerId partner, Simulation people, int n) {
    var kinds = people.sample(n);
    var answers =
        Histogram.of(kinds.count(0), 0, 0, 0, 0, 0, 0, 0, kinds.count(1), 0, kinds.count(2));
    return new Sum(period.from(), partner, 1, null, null, null, null, null, answers);
  }

  private static int index(PartnerEntry partner) {
    return (int) partner.id().value() - 1;
  }

  private static Measured measured() {
    var entry =
        new MeasureEntry(1, "nps", AnswerScale.NPS, false, new Translated(Map.of("en", "NPS")));
    return Measured.all(List.of(entry)).get(0);
  }
}
