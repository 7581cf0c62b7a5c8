package org.comeasure.measurement.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.comeasure.collection.Channel;
import org.comeasure.collection.CountedResponse;
import org.comeasure.collection.Provenance;
import org.comeasure.collection.Quality;
import org.comeasure.measurement.domain.Histogram;
import org.comeasure.measurement.domain.tally.Choice;
import org.comeasure.measurement.domain.tally.Counts;
import org.comeasure.measurement.domain.tally.Dimension;
import org.comeasure.measurement.domain.tally.Slice;
import org.comeasure.measurement.domain.tally.Window;
import org.comeasure.programme.MeasureEntry;
import org.comeasure.programme.ProductLineId;
import org.comeasure.programme.TouchpointId;
import org.comeasure.shared.period.Period;
import org.comeasure.tenancy.BranchId;
import org.comeasure.tenancy.PartnerId;
import org.comeasure.tenancy.TenantScope;
import org.comeasure.testing.container.Deployments;
import org.comeasure.testing.container.InContainer;
import org.comeasure.testing.container.NewNetwork;
import org.comeasure.testing.container.Parallel;
import org.comeasure.testing.container.Sql;
import org.comeasure.testing.container.Tallied;
import org.comeasure.testing.container.Transactions;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tallies say exactly what was counted into them, to nobody but whose they are. */
@InContainer
class TallyStoreIT {

  private static final int NPS = 1;
  private static final ProductLineId AIR = new ProductLineId(31);
  private static final Choice BY_EVERYTHING =
      Choice.ofEndUsers(
          Set.of(NPS, 2),
          Dimension.PARTNER,
          Dimension.MEASURE,
          Dimension.TOUCHPOINT,
          Dimension.BRANCH);
  private static final LocalDate LATER = LocalDate.of(2026, 12, 1);
  private static final Window NOVEMBER = Window.of(Period.parse("2026-11"), LATER);
  private static final Window SOME_DAYS = Window.of(Period.parse("2026-11-03..2026-11-17"), LATER);

  @Inject TallyStore tallies;
  @Inject Transactions transactions;
  @Inject Parallel parallel;
  @Inject DataSource source;

  private final Random random = new Random(7);
  private NewNetwork velmora;
  private PartnerId nordwind;
  private PartnerId frost;
  private BranchId kiel;
  private BranchId hamburg;
  private List<TouchpointId> touchpoints;

  @Deployment
  static WebArchive portal() {
    return Deployments.portal();
  }

  @BeforeEach
  void twoPartners() {
    velmora = NewNetwork.in(source);
    nordwind = velmora.partner("Nordwind");
    frost = velmora.partner("Frost");
    kiel = velmora.branch(nordwind, "Kiel");
    hamburg = velmora.branch(nordwind, "Hamburg");
    touchpoints = List.of(velmora.touchpoint("sale"), velmora.touchpoint("repair-visit"));
  }

  @Test
  void bothGrainsSumToWhatWasCounted() {
    var responses = IntStream.range(0, 600).mapToObj(i -> anyOf(nordwind)).toList();
    count(velmora.scope(), responses.subList(0, 350));
    count(velmora.scope(), responses.subList(350, 600));

    var days = Window.of(Period.parse("2026-09-20..2026-11-17"), LATER);
    var running = Window.of(Period.parse("2026-Q4"), LocalDate.of(2026, 11, 22));
    for (var window : List.of(NOVEMBER, SOME_DAYS, days, running)) {
      var sums =
          read(
              () ->
                  tallies
                      .reading(velmora.scope())
                      .compared(velmora.scope(), window, BY_EVERYTHING)
                      .get());
      for (var period : window.periods()) {
        for (var touchpoint : touchpoints) {
          var told = sums.of(NPS).where(sum -> touchpoint.equals(sum.touchpoint())).in(period);
          assertThat(told)
              .as("%s at %s", period, touchpoint)
              .isEqualTo(
                  recount(
                      responses,
                      r -> r.touchpoint().equals(touchpoint) && period.contains(r.day())));
        }
      }
    }
    var october = YearMonth.of(2026, 10);
    var monthly =
        read(
            () ->
                tallies
                    .reading(velmora.scope())
                    .monthly(velmora.scope(), Period.of(october), BY_EVERYTHING)
                    .get());
    assertThat(monthly.of(NPS).in(Period.of(october)))
        .isEqualTo(recount(responses, r -> Period.of(october).contains(r.day())));
    assertThat(monthly.of(NPS).in(Period.of(october)).n()).isPositive();
  }

  @Test
  void questionsOfOnePageAreAnsweredAsEachAlone() {
    var responses = IntStream.range(0, 400).mapToObj(i -> anyOf(nordwind)).toList();
    count(velmora.scope(), responses);
    var periods =
        Stream.of("2026-11", "2026-10-20..2026-11-09", "2026-Q4", "2026-09-01..2026-11-30")
            .map(Period::parse)
            .toList();

    var told =
        read(
            () -> {
              var page = tallies.reading(velmora.scope());
              var first =
                  periods.subList(0, 2).stream()
                      .map(period -> page.of(velmora.scope(), period, BY_EVERYTHING))
                      .toList();
              var answers = new ArrayList<>(first.stream().map(Supplier::get).toList());
              // These overlap what was read, and each other.
              var rest =
                  periods.subList(2, 4).stream()
                      .map(period -> page.of(velmora.scope(), period, BY_EVERYTHING))
                      .toList();
              rest.forEach(each -> answers.add(each.get()));
              first.forEach(each -> answers.add(each.get()));
              return answers;
            });

    var again = List.of(0, 1, 2, 3, 0, 1);
    for (int i = 0; i < again.size(); i++) {
      var period = periods.get(again.get(i));
      assertThat(told.get(i).of(NPS).in(period))
          .as("%s", period)
          .isEqualTo(recount(responses, r -> period.contains(r.day())));
    }
  }

  @Test
  void everyCubeTellsTheSameAnswersAndTakesThemBack() {
    var kept = IntStream.range(0, 80).mapToObj(i -> anyOf(nordwind)).toList();
    var withdrawn = IntStream.range(0, 40).mapToObj(i -> anyOf(nordwind)).toList();
    count(velmora.scope(), kept);
    count(velmora.scope(), withdrawn);
    transactions.run(
        () -> tallies.apply(velmora.scope(), Counts.of(List.of()).minus(Counts.of(withdrawn))));

    var expected = recount(kept, r -> NOVEMBER.now().contains(r.day()));
    for (var dimension : Dimension.values()) {
      for (var scope : List.of(velmora.scope(), velmora.scope(nordwind))) {
        var choice = Choice.ofEndUsers(Set.of(NPS), dimension);
        var told = read(() -> tallies.of(scope, NOVEMBER.now(), choice)).in(NOVEMBER.now());
        assertThat(told)
            .as("%s of %s", dimension, scope)
            .isEqualTo(
                dimension == Dimension.PRODUCT_LINE
                    ? recount(
                        kept, r -> NOVEMBER.now().contains(r.day()) && r.productLine() != null)
                    : expected);
      }
    }
    var quality = Choice.ofEndUsers(Set.of(MeasureEntry.QUALITY), Dimension.CHANNEL);
    var counted = read(() -> tallies.of(velmora.scope(), NOVEMBER.now(), quality));
    assertThat(counted.where(sum -> sum.channel() == Channel.QR).in(NOVEMBER.now()).count(0))
        .isEqualTo(
            kept.stream()
                .filter(r -> NOVEMBER.now().contains(r.day()) && r.channel() == Channel.QR)
                .count())
        .isPositive();
  }

  @Test
  void aSliceIsNarrowedByWhateverItNames() {
    var responses = IntStream.range(0, 200).mapToObj(i -> anyOf(nordwind)).toList();
    count(velmora.scope(), responses);
    var sale = touchpoints.get(0);
    var choice = Choice.ofEndUsers(Set.of(NPS), Dimension.MEASURE);

    assertThat(november(choice.in(new Slice(Set.of(), sale, "AT", null, null))))
        .isEqualTo(
            recount(
                responses,
                r -> inNovember(r) && r.touchpoint().equals(sale) && r.country().equals("AT")));
    assertThat(november(choice.in(new Slice(Set.of(), sale, null, Channel.QR, null))))
        .isEqualTo(
            recount(
                responses,
                r -> inNovember(r) && r.touchpoint().equals(sale) && r.channel() == Channel.QR));
    assertThat(november(choice.in(new Slice(Set.of(frost), null, null, null, null))))
        .isEqualTo(Histogram.EMPTY);
  }

  private Histogram november(Choice choice) {
    return read(() -> tallies.of(velmora.scope(), NOVEMBER.now(), choice)).in(NOVEMBER.now());
  }

  private static boolean inNovember(CountedResponse response) {
    return NOVEMBER.now().contains(response.day());
  }

  @Test
  void siblingsAndForeignersAreNeverCounted() {
    var brenta = NewNetwork.in(source);
    var hofmann = brenta.partner("Hofmann");
    count(velmora.scope(), List.of(at(nordwind, kiel, 10), at(nordwind, hamburg, 9)));
    count(velmora.scope(), List.of(at(nordwind, null, 8), at(frost, null, 3)));
    count(brenta.scope(), List.of(at(hofmann, null, 0)));

    var partner = velmora.scope(nordwind);
    assertThat(november(partner)).isEqualTo(Histogram.ofAnswers(8, 9, 10));
    assertThat(november(partner.limitedTo(Set.of(kiel)))).isEqualTo(Histogram.ofAnswers(10));
    assertThat(november(velmora.scope())).isEqualTo(Histogram.ofAnswers(3, 8, 9, 10));
    assertThat(november(TenantScope.ofPartner(velmora.id(), hofmann))).isEqualTo(Histogram.EMPTY);
    assertThat(november(TenantScope.ofPartner(brenta.id(), nordwind))).isEqualTo(Histogram.EMPTY);
  }

  @Test
  void aSingleResponseDatedBackBeginsNoMeasurement() {
    var alpina = velmora.partner("Alpina");
    var rarely = velmora.partner("Rarely");
    var none = velmora.partner("None");
    count(velmora.scope(), on(nordwind, "2025-09-30", "2026-10-30", "2026-10-31", "2026-11-02"));
    count(velmora.scope(), on(nordwind, "2025-09-30"));
    count(velmora.scope(), on(frost, "2026-08-03", "2026-08-31", "2026-11-02"));
    count(velmora.scope(), on(alpina, "2026-03-01"));
    count(velmora.scope(), on(rarely, "2026-01-01", "2026-03-01", "2026-05-01"));

    var since =
        read(
            () ->
                tallies.measuredSince(
                    velmora.scope(), Set.of(nordwind, frost, alpina, rarely, none)));

    assertThat(since)
        .containsEntry(nordwind, LocalDate.parse("2026-10-30"))
        .containsEntry(frost, LocalDate.parse("2026-08-03"))
        .containsEntry(alpina, LocalDate.parse("2026-03-01"))
        .containsEntry(rarely, LocalDate.parse("2026-01-01"))
        .doesNotContainKey(none);
    assertThat(read(() -> tallies.measuredSince(velmora.scope(frost), Set.of(nordwind, frost))))
        .containsOnlyKeys(frost);
  }

  private List<CountedResponse> on(PartnerId partner, String... days) {
    return Stream.of(days)
        .map(day -> response(partner, null, touchpoints.get(0), LocalDate.parse(day), 9))
        .toList();
  }

  @Test
  void aCellOutsideOfTheScopeIsRefusedAndNothingIsAdded() {
    var own = at(nordwind, kiel, 10);
    for (var scope :
        List.of(velmora.scope(frost), velmora.scope(nordwind).limitedTo(Set.of(hamburg)))) {
      assertThatThrownBy(() -> count(scope, List.of(own)))
          .hasStackTraceContaining("outside of its scope");
    }
    assertThatThrownBy(() -> count(velmora.scope(nordwind), List.of(own, at(frost, null, 10))))
        .hasStackTraceContaining("outside of its scope");

    assertThat(november(velmora.scope())).isEqualTo(Histogram.EMPTY);
  }

  @Test
  void eightThreadsOnOnePartnerNeverMeetInACircle() throws Exception {
    var batches = new ArrayList<List<CountedResponse>>();
    for (int i = 0; i < 160; i++) {
      var batch = new ArrayList<CountedResponse>();
      IntStream.range(0, 12).forEach(n -> batch.add(anyOf(nordwind)));
      Collections.shuffle(batch, random);
      batches.add(batch);
    }
    Callable<Integer> work =
        () -> {
          int done = 0;
          for (var batch = next(batches); batch != null; batch = next(batches)) {
            count(velmora.scope(), batch);
            done++;
          }
          return done;
        };

    var done = parallel.call(Collections.nCopies(8, work));

    assertThat(done.stream().mapToInt(Integer::intValue).sum()).isEqualTo(160);
    var sql = new Sql(source);
    for (var table : List.of("tally_day", "tally_month", "tally_network_day", "tally_slice")) {
      var own = "manufacturer_id = ?" + (table.equals("tally_slice") ? " and dimension = 1" : "");
      for (int measure = 1; measure <= 2; measure++) {
        var answers = Tallied.answers(sql, measure, table, own, velmora.id().value());
        assertThat(answers.n()).as(table).isEqualTo(160 * 12);
      }
      var longest = "select max(appended) from " + table;
      assertThat(sql.number(longest)).as("%s is written anew", table).isLessThan(16);
    }
  }

  private static <T> T next(List<T> batches) {
    synchronized (batches) {
      return batches.isEmpty() ? null : batches.remove(batches.size() - 1);
    }
  }

  private void count(TenantScope scope, List<CountedResponse> responses) {
    transactions.run(() -> tallies.apply(scope, Counts.of(responses)));
  }

  private <T> T read(Supplier<T> reading) {
    return transactions.call(reading);
  }

  private Histogram november(TenantScope scope) {
    return read(() -> tallies.reading(scope).compared(scope, NOVEMBER, BY_EVERYTHING).get())
        .of(NPS)
        .in(NOVEMBER.now());
  }

  private static Histogram recount(
      List<CountedResponse> responses, Predicate<CountedResponse> condition) {
    return Histogram.ofAnswers(
        responses.stream()
            .filter(condition)
            .mapToInt(response -> response.scores().get(NPS))
            .toArray());
  }

  private CountedResponse at(PartnerId partner, BranchId branch, int score) {
    return response(partner, branch, touchpoints.get(0), LocalDate.of(2026, 11, 9), score);
  }

  private CountedResponse anyOf(PartnerId partner) {
    var branches = new ArrayList<>(List.of(kiel, hamburg));
    branches.add(null);
    return response(
        partner,
        branches.get(random.nextInt(3)),
        touchpoints.get(random.nextInt(2)),
        LocalDate.of(2026, 9, 15).plusDays(random.nextInt(75)),
        random.nextInt(11));
  }

  private static CountedResponse response(
      PartnerId partner, BranchId branch, TouchpointId touchpoint, LocalDate day, int score) {
    var scores = Map.of(NPS, score, 2, 1 + score % 5);
    return new CountedResponse(
        partner,
        branch,
        touchpoint,
        "end-user",
        score % 3 == 0 ? "AT" : "DE",
        score % 2 == 0 ? Channel.QR : Channel.LINK,
        score % 4 == 0 ? AIR : null,
        day,
        scores,
        new Quality(Set.of(), 2, 0),
        Provenance.FORM);
  }
}
