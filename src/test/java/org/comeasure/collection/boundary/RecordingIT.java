package org.comeasure.collection.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.comeasure.collection.Channel;
import org.comeasure.collection.domain.Answers;
import org.comeasure.collection.domain.Origin;
import org.comeasure.collection.domain.Outcome;
import org.comeasure.collection.domain.Submission;
import org.comeasure.collection.domain.SubmissionKey;
import org.comeasure.platform.database.RetriedTransaction;
import org.comeasure.programme.MeasureEntry;
import org.comeasure.programme.Programme;
import org.comeasure.programme.Questionnaire;
import org.comeasure.tenancy.BranchId;
import org.comeasure.tenancy.PartnerId;
import org.comeasure.tenancy.TenantScope;
import org.comeasure.testing.container.Deployments;
import org.comeasure.testing.container.InContainer;
import org.comeasure.testing.container.NewNetwork;
import org.comeasure.testing.container.Parallel;
import org.comeasure.testing.container.Sql;
import org.comeasure.testing.container.Tallied;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Responses are stored once, all of a batch or none, and never across tenants. */
@InContainer
class RecordingIT {

  private static final int DEADLOCK = 1213;

  @Inject RecordResponses responses;
  @Inject RetriedTransaction retried;
  @Inject FailingObserver observer;
  @Inject Programme programme;
  @Inject DataSource source;
  @Inject Parallel parallel;

  private Sql sql;
  private NewNetwork velmora;
  private NewNetwork brenta;
  private PartnerId nordwind;
  private BranchId kiel;
  private BranchId leeds;

  @Deployment
  static WebArchive portal() {
    return Deployments.portal().addClass(FailingObserver.class);
  }

  @BeforeEach
  void twoNetworks() {
    sql = new Sql(source);
    var both = NewNetwork.neighbours(source);
    velmora = both[0];
    brenta = both[1];
    nordwind = velmora.partner("Nordwind");
    kiel = velmora.branch(nordwind, "Kiel");
    leeds = velmora.branch(velmora.partner("Frost"), "Leeds");
  }

  @Test
  void oneKeySubmittedAHundredTimesAtOnceIsStoredOnce() throws SQLException {
    var key = SubmissionKey.at(Instant.now());
    Callable<Outcome> submit = () -> record(answer(key, 9));
    var outcomes = parallel.call(Collections.nCopies(100, submit));
    var stored = outcomes.stream().filter(Outcome.Stored.class::isInstance).toList();
    assertThat(stored).hasSize(1);
    var id = ((Outcome.Stored) stored.get(0)).id();
    assertThat(outcomes)
        .filteredOn(outcome -> outcome != stored.get(0))
        .hasSize(99)
        .containsOnly(new Outcome.Repeated(id));
    assertThat(rows()).isOne();
    assertThat(comments()).isOne();
  }

  @Test
  void differentKeysSubmittedAtOnceAreAllStored() throws SQLException {
    Callable<Outcome> submit = () -> record(answer(SubmissionKey.at(Instant.now()), 7));
    assertThat(parallel.call(Collections.nCopies(40, submit)))
        .hasOnlyElementsOfType(Outcome.Stored.class);
    assertThat(rows()).isEqualTo(40);
  }

  @Test
  void badMembersOfAGroupFailAloneWhicheverTheirNetwork() throws SQLException {
    observer.breakFor(brenta.id());
    var hofmann = brenta.partner("Hofmann");
    var calls = new ArrayList<Callable<Boolean>>();
    for (int i = 0; i < 12; i++) {
      var now = Instant.now();
      var good = answer(SubmissionKey.at(now), 7);
      var smuggled = submission(SubmissionKey.at(now), nordwind, leeds, asked(velmora), 9);
      var uncounted = submission(SubmissionKey.at(now), hofmann, null, asked(brenta), 9);
      calls.add(() -> stored(velmora.scope(nordwind), good));
      calls.add(() -> stored(velmora.scope(nordwind), smuggled));
      calls.add(() -> stored(brenta.scope(hofmann), uncounted));
    }
    var stored = parallel.call(calls);
    for (int i = 0; i < stored.size(); i++) {
      assertThat(stored.get(i)).as("call " + i).isEqualTo(i % 3 == 0);
    }
    assertThat(rows()).isEqualTo(12);
    assertThat(
            Tallied.answers(sql, MeasureEntry.NPS, "tally_day", "manufacturer_id = ?", maker())
                .count(7))
        .isEqualTo(12);
    var foreign = "select count(*) from response where manufacturer_id = ?";
    assertThat(sql.number(foreign, brenta.id().value())).isZero();
  }

  private boolean stored(TenantScope scope, Submission submission) {
    try {
      return responses.record(scope, List.of(submission)).get(0) instanceof Outcome.Stored;
    } catch (RuntimeException refused) {
      return false;
    }
  }

  @Test
  void anotherBodyUnderTheKeyIsAConflictAndChangesNothing() throws SQLException {
    var key = SubmissionKey.at(Instant.now());
    assertThat(record(answer(key, 9))).isInstanceOf(Outcome.Stored.class);
    assertThat(record(answer(key, 3))).isInstanceOf(Outcome.Conflict.class);
    assertThat(rows()).isOne();
    assertThat(sql.number("select nps from response where manufacturer_id = ?", maker()))
        .isEqualTo(9);
  }

  @Test
  void aKeyBelongsToItsManufacturer() throws SQLException {
    var key = SubmissionKey.at(Instant.now());
    assertThat(record(answer(key, 9))).isInstanceOf(Outcome.Stored.class);
    var hofmann = brenta.partner("Hofmann");
    var foreign = submission(key, hofmann, null, asked(brenta), 9);
    assertThat(responses.record(brenta.scope(hofmann), List.of(foreign)).get(0))
        .isInstanceOf(Outcome.Stored.class);
    assertThat(rows()).isOne();
  }

  @Test
  void talliesEqualARecountOfTheResponses() throws SQLException {
    Callable<Outcome> one = () -> record(answer(SubmissionKey.at(Instant.now()), 10));
    parallel.call(Collections.nCopies(30, one));
    var key = SubmissionKey.at(Instant.now());
    Callable<Outcome> repeated = () -> record(answer(key, 4));
    parallel.call(Collections.nCopies(10, repeated));
    record(answer(key, 5));
    responses.record(
        velmora.scope(),
        List.of(
            answer(SubmissionKey.at(Instant.now()), 0),
            submission(SubmissionKey.at(Instant.now()), nordwind, null, asked(velmora), 10)));
    for (var grain : List.of("tally_day", "tally_month")) {
      var counted = Tallied.answers(sql, MeasureEntry.NPS, grain, "manufacturer_id = ?", maker());
      for (int score = 0; score <= 10; score++) {
        var there = "select count(*) from response where manufacturer_id = ? and nps = ?";
        assertThat(counted.count(score))
            .as("%s, score %d", grain, score)
            .isEqualTo(sql.number(there, maker(), score));
      }
    }
    assertThat(rows()).isEqualTo(33);
    assertThat(tensAt(kiel.value())).isEqualTo(30);
    assertThat(tensAt(0)).isOne();
  }

  private long tensAt(long branch) throws SQLException {
    var atBranch = "manufacturer_id = ? and branch_id = ?";
    return Tallied.answers(sql, MeasureEntry.NPS, "tally_day", atBranch, maker(), branch).count(10);
  }

  @Test
  void anObserverThatFailsTakesTheResponseBack() throws SQLException {
    observer.breakFor(velmora.id());
    assertThatThrownBy(() -> record(answer(SubmissionKey.at(Instant.now()), 9)))
        .hasStackTraceContaining("cannot count");
    assertThat(rows()).isZero();
    assertThat(comments()).isZero();
    var tallies = "select count(*) from tally_day where manufacturer_id = ?";
    assertThat(sql.number(tallies, maker())).isZero();
  }

  @Test
  void aSiblingsBranchIsRefusedByItsCompositeKey() throws SQLException {
    var smuggled = submission(SubmissionKey.at(Instant.now()), nordwind, leeds, asked(velmora), 9);
    assertThatThrownBy(() -> record(smuggled)).hasStackTraceContaining("response_branch_id_fk");
    assertThat(rows()).isZero();
  }

  @Test
  void aForeignTouchpointIsRefusedByItsCompositeKey() throws SQLException {
    var own = asked(velmora);
    var other = asked(brenta);
    var foreignTouchpoint = with(own, own, other);
    var foreignVersion = with(own, other, own);
    assertThatThrownBy(() -> record(submission(foreignTouchpoint)))
        .hasStackTraceContaining("response_touchpoint_id_fk");
    assertThatThrownBy(() -> record(submission(foreignVersion)))
        .hasStackTraceContaining("response_questionnaire_version_id_fk");
    assertThat(rows()).isZero();
  }

  @Test
  void aForeignPartnerIsRefusedByItsCompositeKey() throws SQLException {
    var hofmann = brenta.partner("Hofmann");
    var smuggled = submission(SubmissionKey.at(Instant.now()), hofmann, null, asked(velmora), 9);
    assertThatThrownBy(() -> responses.record(velmora.scope(), List.of(smuggled)))
        .hasStackTraceContaining("response_partner_id_fk");
    assertThat(rows()).isZero();
    assertThat(sql.texts("select id from response where partner_id = ?", hofmann.value()))
        .isEmpty();
  }

  @Test
  void whatTheScopeDoesNotCoverIsRefusedBeforeItIsTried() throws SQLException {
    var siblings = velmora.partner("Severn");
    var own = answer(SubmissionKey.at(Instant.now()), 9);
    for (var scope :
        List.of(
            velmora.scope(siblings), velmora.scope(nordwind).limitedTo(Set.of(BranchId.next())))) {
      assertThatThrownBy(() -> responses.record(scope, List.of(own)))
          .isInstanceOf(IllegalArgumentException.class);
    }
    assertThat(rows()).isZero();
  }

  @Test
  void oneBadMemberTakesTheWholeBatchBack() throws SQLException {
    var batch = new ArrayList<Submission>();
    for (int i = 0; i < 150; i++) {
      batch.add(answer(SubmissionKey.at(Instant.now()), i % 11));
    }
    batch.add(submission(SubmissionKey.at(Instant.now()), nordwind, leeds, asked(velmora), 9));
    assertThatThrownBy(() -> responses.record(velmora.scope(), batch))
        .hasStackTraceContaining("response_branch_id_fk");
    assertThat(rows()).isZero();
    var good = batch.subList(0, 150);
    assertThat(responses.record(velmora.scope(), good))
        .hasSize(150)
        .hasOnlyElementsOfType(Outcome.Stored.class);
    assertThat(rows()).isEqualTo(150);
  }

  @Test
  void theVictimOfADeadlockTriesAgain() throws SQLException {
    var meeting = new CyclicBarrier(2);
    var attempts = new AtomicInteger();
    parallel.call(
        List.of(
            () -> retried.run(() -> renameBoth(kiel, leeds, "first", meeting, attempts)),
            () -> retried.run(() -> renameBoth(leeds, kiel, "second", meeting, attempts))));
    assertThat(attempts.get()).isGreaterThanOrEqualTo(3);
    var names =
        sql.texts(
            "select distinct name from branch where id in (?, ?)", kiel.value(), leeds.value());
    assertThat(names).hasSize(1).isSubsetOf("first", "second");
  }

  @Test
  void whatIsNoDeadlockIsNotTriedAgain() {
    var attempts = new AtomicInteger();
    assertThatThrownBy(
            () ->
                retried.run(
                    () -> {
                      attempts.incrementAndGet();
                      throw new IllegalStateException(new SQLException("refused", "23000", 1452));
                    }))
        .isInstanceOf(IllegalStateException.class);
    assertThat(attempts.get()).isOne();
  }

  @Test
  void aDeadlockThatDoesNotEndIsReportedAtLast() {
    var attempts = new AtomicInteger();
    assertThatThrownBy(
            () ->
                retried.run(
                    () -> {
                      attempts.incrementAndGet();
                      throw new IllegalStateException(
                          new SQLException("deadlock", "40001", DEADLOCK));
                    }))
        .hasRootCauseInstanceOf(SQLException.class);
    assertThat(attempts.get()).isBetween(2, 20);
  }

  /** Both hold one row before either asks for the other, the first time. */
  private int renameBoth(
      BranchId first, BranchId second, String name, CyclicBarrier meeting, AtomicInteger attempts) {
    try {
      var sentence = "update branch set name = ? where id = ?";
      sql.execute(sentence, name, first.value());
      if (attempts.incrementAndGet() <= 2) {
        meeting.await(10, TimeUnit.SECONDS);
      }
      return sql.execute(sentence, name, second.value());
    } catch (SQLException | BrokenBarrierException | TimeoutException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private Outcome record(Submission submission) {
    return responses.record(velmora.scope(nordwind), List.of(submission)).get(0);
  }

  private Submission answer(SubmissionKey key, int nps) {
    return submission(key, nordwind, kiel, asked(velmora), nps);
  }

  private Submission submission(Questionnaire asked) {
    return submission(SubmissionKey.at(Instant.now()), nordwind, kiel, asked, 9);
  }

  private static Submission submission(
      SubmissionKey key, PartnerId partner, @Nullable BranchId branch, Questionnaire q, int nps) {
    return new Submission(
        new Origin(partner, branch, null, null, Channel.QR, "en", "DE"),
        q,
        key,
        Instant.parse("2026-11-20T10:15:30Z"),
        42,
        new Answers(Map.of("recommend", nps), Map.of(), Map.of("comment", "Came on time")));
  }

  private Questionnaire asked(NewNetwork network) {
    return programme.current(network.scope(), network.touchpoint("sale"), "end-user").orElseThrow();
  }

  private static Questionnaire with(Questionnaire q, Questionnaire version, Questionnaire touch) {
    return new Questionnaire(
        q.id(),
        version.version(),
        q.number(),
        touch.touchpoint(),
        q.code(),
        q.audience(),
        q.title(),
        q.questions(),
        q.languages());
  }

  private long maker() {
    return velmora.id().value();
  }

  private long rows() throws SQLException {
    return sql.number("select count(*) from response where manufacturer_id = ?", maker());
  }

  private long comments() throws SQLException {
    return sql.number("select count(*) from verbatim where manufacturer_id = ?", maker());
  }
}
