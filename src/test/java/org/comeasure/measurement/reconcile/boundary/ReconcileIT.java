package org.comeasure.measurement.reconcile.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.time.Instant;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.comeasure.collection.Channel;
import org.comeasure.collection.ResponseId;
import org.comeasure.collection.boundary.RecordResponses;
import org.comeasure.collection.boundary.amend.AmendResponse;
import org.comeasure.collection.domain.Answers;
import org.comeasure.collection.domain.Origin;
import org.comeasure.collection.domain.Outcome;
import org.comeasure.collection.domain.Submission;
import org.comeasure.collection.domain.SubmissionKey;
import org.comeasure.measurement.domain.tally.Choice;
import org.comeasure.measurement.domain.tally.Cube;
import org.comeasure.measurement.domain.tally.Dimension;
import org.comeasure.measurement.domain.tally.Tally;
import org.comeasure.measurement.store.TallyStore;
import org.comeasure.platform.job.JobProgress;
import org.comeasure.programme.MeasureEntry;
import org.comeasure.programme.Programme;
import org.comeasure.programme.Questionnaire;
import org.comeasure.shared.period.Period;
import org.comeasure.shared.problem.ProblemException;
import org.comeasure.tenancy.BranchId;
import org.comeasure.tenancy.PartnerId;
import org.comeasure.tenancy.TenantScope;
import org.comeasure.testing.container.Deployments;
import org.comeasure.testing.container.InContainer;
import org.comeasure.testing.container.NewNetwork;
import org.comeasure.testing.container.Parallel;
import org.comeasure.testing.container.Sql;
import org.comeasure.testing.container.Transactions;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Whatever happens to responses, their tallies tell the same; and are made anew while more come in.
 */
@InContainer
class ReconcileIT {

  private static final Instant NEWEST = Instant.parse("2026-11-20T10:15:30Z");
  private static final String SOMEBODY = "11111111-2222-3333-4444-555555555555";
  private static final JobProgress UNWATCHED = (done, total) -> {};

  @Inject RecordResponses responses;
  @Inject AmendResponse amend;
  @Inject ReconcileJob job;
  @Inject Programme programme;
  @Inject TallyStore tallies;
  @Inject Transactions transactions;
  @Inject Parallel parallel;
  @Inject DataSource source;

  private final Random random = new Random(11);
  private Sql sql;
  private NewNetwork velmora;
  private PartnerId nordwind;
  private PartnerId frost;
  private BranchId kiel;
  private List<Questionnaire> asked;

  @Deployment
  static WebArchive portal() {
    return Deployments.portal();
  }

  @BeforeEach
  void aNetwork() {
    sql = new Sql(source);
    velmora = NewNetwork.in(source);
    nordwind = velmora.partner("Nordwind");
    frost = velmora.partner("Frost");
    kiel = velmora.branch(nordwind, "Kiel");
    asked = programme.published(velmora.scope());
  }

  @Test
  void talliesEqualARecountAfterAnythingThatHappens() throws Exception {
    var stored = new ArrayList<ResponseId>();
    for (int round = 0; round < 12; round++) {
      stored.addAll(store(10));
      amendSome(stored);
      assertThat(check()).extracting(Report::differing).as("round %d", round).isEqualTo(0L);
    }
    assertThat(check().responses()).isEqualTo(stored.size()).isPositive();
  }

  @Test
  void whatWasTamperedWithIsFoundAndPutRight() throws Exception {
    var stored = store(60).size();
    long maker = velmora.id().value();
    sql.execute(
        "update tally_day set entries = concat(entries, x'0109') where manufacturer_id = ? limit 3",
        maker);
    sql.execute("delete from tally_month where manufacturer_id = ? limit 1", maker);
    sql.execute(
        "update tally_network set entries = x'031207' where manufacturer_id = ? limit 1", maker);
    sql.execute("update tally_network_day set entries = '' where manufacturer_id = ?", maker);
    sql.execute("delete from tally_slice where manufacturer_id = ? limit 1", maker);

    var found = check();
    assertThat(found.differing()).isGreaterThanOrEqualTo(6);
    assertThat(check()).as("looking changes nothing").isEqualTo(found);

    var repaired = repair();
    assertThat(repaired.differing()).isEqualTo(found.differing());
    assertThat(check()).isEqualTo(new Report(stored, repaired.cells(), 0, false, 0));
  }

  @Test
  void talliesOfAnOlderVersionAreGivenTheirChannels() {
    store(60);
    var months = Stream.of(8, 9, 10, 11).map(month -> YearMonth.of(2026, month)).toList();
    for (var month : months) {
      takeChannels(nordwind, month);
      takeChannels(frost, month);
    }
    assertThat(counted(MeasureEntry.CHANNELS, months)).isZero();

    assertThat(check().differing()).isPositive();
    repair();

    assertThat(check().differing()).isZero();
    var answered = counted(MeasureEntry.NPS, months);
    assertThat(answered).isPositive();
    assertThat(counted(MeasureEntry.CHANNELS, months)).isEqualTo(answered);
  }

  /** As if responses had never been counted by channel. */
  private void takeChannels(PartnerId partner, YearMonth month) {
    var scope = velmora.scope(partner);
    transactions.run(
        () -> {
          for (var cube : Cube.values()) {
            var cells = new TreeMap<>(tallies.cells(scope, cube, month));
            cells.replaceAll((cell, tally) -> channels(tally).negated());
            tallies.apply(scope, cube, cells);
          }
        });
  }

  private long counted(int measure, List<YearMonth> months) {
    var choice = Choice.ofEndUsers(Set.of(measure), Dimension.MEASURE);
    var all =
        Period.range(
            months.get(0).atDay(1), months.get(months.size() - 1).atEndOfMonth().plusDays(1));
    var sums =
        transactions.call(
            () ->
                tallies
                    .reading(velmora.scope())
                    .monthly(velmora.scope(), all, choice)
                    .get()
                    .rows());
    return sums.stream().mapToLong(sum -> sum.answers().n()).sum();
  }

  private static Tally channels(Tally tally) {
    return Tally.of(Map.of(MeasureEntry.CHANNELS, tally.answers(MeasureEntry.CHANNELS).counts()));
  }

  @Test
  void talliesAreMadeAnewWhileAnswersComeIn() throws Exception {
    store(120);
    for (var table :
        List.of("tally_day", "tally_month", "tally_network", "tally_network_day", "tally_slice")) {
      sql.execute("delete from " + table + " where manufacturer_id = ?", velmora.id().value());
    }
    List<Callable<Report>> work = new ArrayList<>();
    work.add(this::repair);
    IntStream.range(0, 4).forEach(i -> work.add(() -> storedMeanwhile(25)));

    parallel.call(work);

    assertThat(check()).extracting(Report::responses, Report::differing).containsExactly(220L, 0L);
  }

  @Test
  void aWithdrawnResponseIsGoneForGoodAndAForeignOneUntouched() throws Exception {
    var one = store(1).get(0);
    var foreign = NewNetwork.in(source);
    for (var scope : List.of(foreign.scope(), velmora.scope(frost))) {
      assertThatThrownBy(() -> amend.withdraw(order(scope, one, "mistake")))
          .isInstanceOf(ProblemException.class);
      assertThatThrownBy(() -> amend.correct(order(scope, one, "mistake"), q -> answers(3)))
          .isInstanceOf(ProblemException.class);
    }
    assertThatThrownBy(() -> amend.withdraw(order(velmora.scope(), one, "")))
        .isInstanceOf(ProblemException.class);
    assertThatThrownBy(() -> amend.withdraw(seen(7, one))).isInstanceOf(ProblemException.class);
    assertThat(check().responses()).isEqualTo(1);

    amend.withdraw(seen(0, one));

    assertThat(check()).extracting(Report::responses, Report::differing).containsExactly(0L, 0L);
    assertThatThrownBy(() -> amend.correct(order(velmora.scope(), one, "again"), q -> answers(3)))
        .isInstanceOf(ProblemException.class);
    assertThat(sql.texts("select kind from amendment where response_id = ?", one.value()))
        .containsExactly("withdrawal");
  }

  private Report check() {
    return run(ReconcileJob.CHECK);
  }

  private Report repair() {
    return run(ReconcileJob.REPAIR);
  }

  private Report run(String parameters) {
    return Report.parse(job.run(velmora.scope(), parameters, UNWATCHED));
  }

  private Report storedMeanwhile(int count) {
    var one = new Random(Thread.currentThread().getId());
    for (int i = 0; i < count; i++) {
      responses.record(velmora.scope(), List.of(any(one)));
    }
    return Report.none(false);
  }

  private List<ResponseId> store(int count) {
    var some = IntStream.range(0, count).mapToObj(i -> any(random)).toList();
    return responses.record(velmora.scope(), some).stream()
        .map(outcome -> ((Outcome.Stored) outcome).id())
        .toList();
  }

  private void amendSome(List<ResponseId> stored) {
    var withdrawn = stored.remove(random.nextInt(stored.size()));
    amend.withdraw(order(velmora.scope(), withdrawn, "handed in twice"));
    for (int i = 0; i < 3; i++) {
      var one = stored.get(random.nextInt(stored.size()));
      amend.correct(order(velmora.scope(), one, "misread"), q -> answers(random.nextInt(11)));
    }
  }

  private AmendResponse.Order seen(int version, ResponseId one) {
    return new AmendResponse.Order(
        velmora.scope(), one, Optional.of(version), "a mistake", SOMEBODY);
  }

  private static AmendResponse.Order order(TenantScope scope, ResponseId one, String reason) {
    return new AmendResponse.Order(scope, one, Optional.empty(), reason, SOMEBODY);
  }

  private Submission any(Random by) {
    var partner = by.nextBoolean() ? nordwind : frost;
    var branch = partner.equals(nordwind) && by.nextBoolean() ? kiel : null;
    var channel = by.nextBoolean() ? Channel.QR : Channel.EMAIL;
    return new Submission(
        new Origin(partner, branch, null, null, channel, "en", by.nextBoolean() ? "DE" : "AT"),
        asked.get(by.nextInt(asked.size())),
        SubmissionKey.random(),
        NEWEST.minus(by.nextInt(80), ChronoUnit.DAYS),
        30,
        answers(by.nextInt(11)));
  }

  private static Answers answers(int nps) {
    var scores = Map.of("recommend", nps, "satisfied", 1 + nps % 5);
    return new Answers(scores, Map.of(), Map.of("comment", "Came on time"));
  }
}
