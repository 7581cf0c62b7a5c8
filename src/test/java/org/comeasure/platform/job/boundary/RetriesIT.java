package org.comeasure.platform.job.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;
import org.comeasure.platform.job.Job;
import org.comeasure.platform.job.JobFailedException;
import org.comeasure.platform.job.JobKind;
import org.comeasure.platform.job.JobProgress;
import org.comeasure.platform.job.JobStatus;
import org.comeasure.platform.job.JobStoppedException;
import org.comeasure.platform.job.Jobs;
import org.comeasure.platform.job.NewJob;
import org.comeasure.platform.job.RetryPolicy;
import org.comeasure.platform.job.domain.LeasePolicy;
import org.comeasure.platform.job.store.JobStore;
import org.comeasure.shared.id.Tsids;
import org.comeasure.shared.problem.ProblemException;
import org.comeasure.shared.problem.ProblemType;
import org.comeasure.tenancy.Network;
import org.comeasure.tenancy.ReportingZone;
import org.comeasure.tenancy.Role;
import org.comeasure.tenancy.TenantScope;
import org.comeasure.testing.container.Deployments;
import org.comeasure.testing.container.InContainer;
import org.comeasure.testing.container.NewNetwork;
import org.comeasure.testing.container.Transactions;
import org.comeasure.testing.stack.PortalTime;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Jobs that wait for a time, are tried again, are given up, and are cancelled. */
@InContainer
class RetriesIT {

  private static final RetryPolicy THREE =
      new RetryPolicy(3, Duration.ofMinutes(10), Duration.ofHours(1));
  private static final String REASON = "platform.job.failed.lost";

  @Inject Jobs jobs;
  @Inject ControlJobs control;
  @Inject Ledger ledger;
  @Inject JobStore store;
  @Inject Transactions transactions;
  @Inject DataSource source;
  @Inject Clock clock;

  @Inject
  @ConfigProperty(name = "comeasure.clock.file")
  String clockFile;

  @Resource(lookup = "java:comp/DefaultManagedThreadFactory")
  ManagedThreadFactory threads;

  private ExecutorService executor;
  private NewNetwork velmora;
  private TenantScope scope;

  /** Of this test alone: the portal's own runner does not know it and leaves it. */
  private String kind;

  @Deployment
  static WebArchive portal() {
    return Deployments.portal().addClass(PatientKind.class);
  }

  @BeforeEach
  void aNetwork() {
    executor = Executors.newCachedThreadPool(threads);
    velmora = NewNetwork.in(source);
    scope = velmora.scope(velmora.partner("Nordwind"));
    kind = "platform.test-" + Tsids.print(Tsids.next());
  }

  @AfterEach
  void backToday() {
    time().close();
    executor.shutdownNow();
  }

  @Test
  void aJobWaitsUntilItsTime() {
    var at = clock.instant().plus(Duration.ofHours(6));
    var job = jobs.request(scope, wanted("{}").at(at));
    assertThat(claimed()).isZero();
    time().set(at.minusSeconds(60));
    assertThat(claimed()).isZero();
    time().set(at.plusSeconds(1));
    assertThat(claimed()).isEqualTo(1);
    assertThat(read(job).status()).isEqualTo(JobStatus.RUNNING);
  }

  @Test
  void whoeverWantsItSoonerHasItSooner() {
    var later = clock.instant().plus(Duration.ofHours(6));
    var job = jobs.request(scope, wanted("{}").at(later));
    assertThat(jobs.request(scope, wanted("{}").at(later.plusSeconds(60))).runAt())
        .isEqualTo(job.runAt());
    assertThat(jobs.request(scope, wanted("{}")).id()).isEqualTo(job.id());
    assertThat(claimed()).isEqualTo(1);
  }

  @Test
  void aFailureIsTriedAgainAfterGrowingPausesAndThenGivenUp() {
    var job = jobs.request(scope, wanted("{}"));
    var tries = new AtomicInteger();
    var worker =
        worker(
            progress -> {
              tries.incrementAndGet();
              throw new JobFailedException(REASON);
            });

    tickUntil(worker, () -> read(job).failures() == 1);
    var first = read(job);
    assertThat(first.status()).isEqualTo(JobStatus.QUEUED);
    assertThat(first.failure()).isEqualTo(REASON);
    assertBetween(first.runAt(), Duration.ofMinutes(5), Duration.ofMinutes(10));
    worker.tick();
    assertThat(jobs.request(scope, wanted("{}")).id()).as("joins it").isEqualTo(job.id());
    worker.tick();
    assertThat(tries).as("before its time").hasValue(1);

    time().set(first.runAt().plusSeconds(1));
    tickUntil(worker, () -> read(job).failures() == 2);
    assertBetween(read(job).runAt(), Duration.ofMinutes(10), Duration.ofMinutes(20));
    time().set(read(job).runAt().plusSeconds(1));
    tickUntil(worker, () -> read(job).status() == JobStatus.FAILED);
    assertThat(read(job).failures()).isEqualTo(3);
    assertThat(read(job).failure()).isEqualTo(REASON);
    assertThat(tries).hasValue(3);
  }

  @Test
  void aTryThatSucceedsForgetsTheFailure() {
    var job = jobs.request(scope, wanted("{}"));
    var first = new AtomicBoolean(true);
    var worker =
        worker(
            progress -> {
              if (first.getAndSet(false)) {
                throw new IllegalStateException("broken on purpose, once");
              }
              return "{\"well\":true}";
            });
    tickUntil(worker, () -> read(job).failures() == 1);
    time().set(read(job).runAt().plusSeconds(1));
    tickUntil(worker, () -> read(job).status() == JobStatus.DONE);
    assertThat(read(job).failure()).isNull();
    assertThat(read(job).result()).isEqualTo("{\"well\":true}");
  }

  @Test
  void whatIsUselessIsNotTriedAgain() {
    var job = jobs.request(scope, wanted("{}"));
    var worker =
        worker(
            progress -> {
              throw JobFailedException.forGood(REASON);
            });
    tickUntil(worker, () -> read(job).status() == JobStatus.FAILED);
    assertThat(read(job).failures()).isEqualTo(1);
  }

  @Test
  void aLostNodeIsNoFailure() throws InterruptedException {
    var shortly = new LeasePolicy(Duration.ofMillis(200), 3);
    var job = jobs.request(scope, wanted("{}"));
    for (int failed = 0; failed < 5; failed++) {
      var held = ledger.claim("careful-" + failed, Set.of(kind), shortly, 1).get(0);
      assertThat(ledger.again(held, REASON, Duration.ZERO)).isTrue();
    }
    for (int lost = 0; lost < shortly.attempts(); lost++) {
      assertThat(ledger.claim("lost-" + lost, Set.of(kind), shortly, 1)).hasSize(1);
      Thread.sleep(300);
    }
    assertThat(ledger.claim("last", Set.of(kind), shortly, 1)).isEmpty();
    assertThat(read(job).failure()).isEqualTo(Ledger.LOST);
    assertThat(read(job).status()).isEqualTo(JobStatus.FAILED);
  }

  @Test
  void aWaitingJobIsCancelledAtOnceAndMayBeAskedForAnew() {
    var job = askedFor();
    assertThat(control.cancel(network(Role.PARTNER_VIEWER), job.id().toString(), "somebody"))
        .matches(now -> now.status() == JobStatus.CANCELLED && now.finishedAt() != null);
    var anew = control.retry(network(Role.PARTNER_VIEWER), job.id().toString(), "somebody");
    assertThat(anew.id()).isNotEqualTo(job.id());
    assertThat(anew.status()).isEqualTo(JobStatus.QUEUED);
    assertThat(anew.parameters()).isEqualTo(job.parameters());
    control.cancel(network(Role.PARTNER_VIEWER), anew.id().toString(), "somebody");
  }

  @Test
  void aJobIsControlledByWhoMayAskForItOnly() {
    var job = askedFor();
    assertThatThrownBy(
            () -> control.cancel(network(Role.PARTNER_MANAGER), job.id().toString(), "other"))
        .isInstanceOfSatisfying(
            ProblemException.class,
            e -> assertThat(e.problem().type()).isEqualTo(ProblemType.FORBIDDEN));
    var frost = velmora.scope(velmora.partner("Frost"));
    assertThatThrownBy(
            () -> control.retry(network(frost, Role.PARTNER_VIEWER), job.id().toString(), "other"))
        .isInstanceOfSatisfying(
            ProblemException.class,
            e -> assertThat(e.problem().type()).isEqualTo(ProblemType.NOT_FOUND));
    assertThat(read(job).status()).isEqualTo(JobStatus.QUEUED);
    control.cancel(network(Role.PARTNER_VIEWER), job.id().toString(), "somebody");
  }

  @Test
  void aRunningJobStopsWhenItIsCancelled() {
    var job = jobs.request(scope, wanted("{}"));
    var stopped = new AtomicBoolean();
    var worker =
        worker(
            progress -> {
              try {
                while (true) {
                  progress.at(1, 2);
                  sleep(10);
                }
              } finally {
                stopped.set(true);
              }
            });
    tickUntil(worker, () -> read(job).done() == 1);
    cancel(job);
    assertThat(read(job).cancelling()).isTrue();
    assertThat(read(job).status()).isEqualTo(JobStatus.RUNNING);
    tickUntil(worker, () -> read(job).status() == JobStatus.CANCELLED);
    assertThat(stopped).isTrue();
    assertThat(read(job).result()).isNull();
  }

  @Test
  void aCancelledJobIsNeitherTriedAgainNorTakenOverNorKept() throws InterruptedException {
    var job = jobs.request(scope, wanted("{}"));
    var held = ledger.claim("one", Set.of(kind), LeasePolicy.USUAL, 1).get(0);
    cancel(job);
    var running = new RunningJob(held, ledger);
    assertThatThrownBy(() -> transactions.run(running::keep))
        .isInstanceOf(JobStoppedException.class);
    assertThat(ledger.again(held, REASON, Duration.ofMinutes(5))).isTrue();
    assertThat(read(job).status()).isEqualTo(JobStatus.CANCELLED);

    var lost = jobs.request(scope, wanted("{}"));
    ledger.claim("lost", Set.of(kind), new LeasePolicy(Duration.ofMillis(200), 3), 1);
    cancel(lost);
    Thread.sleep(300);
    assertThat(ledger.claim("other", Set.of(kind), LeasePolicy.USUAL, 1)).isEmpty();
    assertThat(read(lost).status()).isEqualTo(JobStatus.CANCELLED);
  }

  /** One that the portal's runner leaves alone for a while, of a kind that viewers may ask for. */
  private Job askedFor() {
    var later = clock.instant().plus(Duration.ofDays(1));
    return jobs.request(scope, new NewJob(PatientKind.NAME, "{}", "somebody", later));
  }

  private void cancel(Job job) {
    transactions.run(() -> store.cancel(scope, job.id(), "somebody", clock.instant()));
  }

  private Network network(Role role) {
    return network(scope, role);
  }

  private static Network network(TenantScope scope, Role role) {
    return new Network(
        "net", scope, "Velmora", null, List.of(), "#0f5c6e", ReportingZone.UTC, Set.of(role));
  }

  private void assertBetween(Instant when, Duration least, Duration most) {
    var now = clock.instant();
    assertThat(when).isBetween(now.plus(least).minusSeconds(30), now.plus(most).plusSeconds(30));
  }

  private int claimed() {
    return ledger.claim("node", Set.of(kind), LeasePolicy.USUAL, 1).size();
  }

  private interface Work {
    String run(JobProgress progress);
  }

  private Worker worker(Work work) {
    var one =
        new JobKind() {
          @Override
          public String name() {
            return kind;
          }

          @Override
          public RetryPolicy retries() {
            return THREE;
          }

          @Override
          public String run(TenantScope where, String parameters, JobProgress progress) {
            return work.run(progress);
          }
        };
    return new Worker("node", Map.of(kind, one), ledger, executor, LeasePolicy.USUAL);
  }

  private NewJob wanted(String parameters) {
    return new NewJob(kind, parameters, "test");
  }

  private Job read(Job job) {
    return jobs.find(job.scope(), job.id()).orElseThrow();
  }

  private PortalTime time() {
    return new PortalTime(Path.of(clockFile));
  }

  private static void tickUntil(Worker worker, BooleanSupplier condition) {
    for (int i = 0; i < 500; i++) {
      worker.tick();
      if (condition.getAsBoolean()) {
        return;
      }
      sleep(20);
    }
    throw new AssertionError("it did not come to that");
  }

  private static void sleep(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
