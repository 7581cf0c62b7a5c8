package org.comeasure.platform.job.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.comeasure.platform.job.Job;
import org.comeasure.platform.job.JobFailedException;
import org.comeasure.platform.job.JobKind;
import org.comeasure.platform.job.JobProgress;
import org.comeasure.platform.job.JobStatus;
import org.comeasure.platform.job.Jobs;
import org.comeasure.platform.job.NewJob;
import org.comeasure.platform.job.domain.LeasePolicy;
import org.comeasure.shared.id.Tsids;
import org.comeasure.shared.problem.ProblemException;
import org.comeasure.tenancy.PartnerId;
import org.comeasure.tenancy.TenantScope;
import org.comeasure.testing.container.Deployments;
import org.comeasure.testing.container.InContainer;
import org.comeasure.testing.container.NewNetwork;
import org.comeasure.testing.container.Parallel;
import org.comeasure.testing.container.Sql;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Nodes share the jobs: each is run once, by one of them, within its scope. */
@InContainer
class JobsIT {

  private static final LeasePolicy SHORT = new LeasePolicy(Duration.ofMillis(300), 3);

  @Inject Jobs jobs;
  @Inject Ledger ledger;
  @Inject ForgetJobs forgetJobs;
  @Inject DataSource source;
  @Inject Parallel parallel;

  @Resource(lookup = "java:comp/DefaultManagedThreadFactory")
  ManagedThreadFactory threads;

  private ExecutorService executor;
  private Sql sql;
  private NewNetwork velmora;
  private NewNetwork brenta;
  private PartnerId nordwind;
  private TenantScope scope;

  /** Of this test alone: the portal's own runner does not know it and leaves it. */
  private String kind;

  @Deployment
  static WebArchive portal() {
    return Deployments.portal().addClass(PatientKind.class);
  }

  @BeforeEach
  void twoNetworks() {
    executor = Executors.newCachedThreadPool(threads);
    sql = new Sql(source);
    var both = NewNetwork.neighbours(source);
    velmora = both[0];
    brenta = both[1];
    nordwind = velmora.partner("Nordwind");
    scope = velmora.scope(nordwind);
    kind = "platform.test-" + Tsids.print(Tsids.next());
  }

  @AfterEach
  void stopThreads() {
    executor.shutdownNow();
  }

  @Test
  void twoNodesRunEachJobOnce() {
    var ran = new ConcurrentLinkedQueue<String>();
    Work work =
        (where, parameters, progress) -> {
          ran.add(where + parameters);
          return "[" + parameters + "]";
        };
    var wanted =
        IntStream.range(0, 16)
            .mapToObj(
                i -> jobs.request(i % 2 == 0 ? scope : brenta.scope(), wanted("{\"i\":" + i + "}")))
            .toList();
    var one = worker("one", LeasePolicy.USUAL, work);
    var two = worker("two", LeasePolicy.USUAL, work);
    Callable<Boolean> first = () -> tickUntil(one, () -> allEnded(wanted));
    Callable<Boolean> second = () -> tickUntil(two, () -> allEnded(wanted));
    assertThat(parallel.call(List.of(first, second))).containsOnly(true);
    assertThat(ran).hasSize(16).doesNotHaveDuplicates();
    assertThat(wanted)
        .allSatisfy(
            job -> {
              var now = read(job);
              assertThat(now.status()).isEqualTo(JobStatus.DONE);
              assertThat(now.result()).isEqualTo("[" + job.parameters() + "]");
            });
  }

  @Test
  void progressIsSeenAndAStoppedNodeGivesTheJobBack() throws InterruptedException {
    var job = jobs.request(scope, wanted("{}"));
    var worker =
        worker(
            "stopping",
            LeasePolicy.USUAL,
            (where, parameters, progress) -> {
              while (true) {
                progress.at(30, 80);
                sleep(10);
              }
            });
    worker.tick();
    assertThat(until(() -> tickedTo(worker, job, 30))).isTrue();
    assertThat(read(job).total()).isEqualTo(80);
    assertThat(read(job).status()).isEqualTo(JobStatus.RUNNING);
    worker.stop();
    assertThat(worker.isIdle()).isTrue();
    assertThat(read(job).status()).isEqualTo(JobStatus.QUEUED);
    var next = worker("next", LeasePolicy.USUAL, (where, parameters, progress) -> "{}");
    assertThat(tickUntil(next, () -> allEnded(List.of(job)))).isTrue();
    assertThat(read(job).status()).isEqualTo(JobStatus.DONE);
  }

  @Test
  void workThatLostItsLeaseIsToldToStop() {
    var job = jobs.request(scope, wanted("{}"));
    var stopped = new AtomicBoolean();
    var worker =
        worker(
            "slow",
            SHORT,
            (where, parameters, progress) -> {
              try {
                while (true) {
                  progress.at(1, 2);
                  sleep(10);
                }
              } finally {
                stopped.set(true);
              }
            });
    worker.tick();
    sleep(SHORT.length().toMillis() + 100);
    assertThat(ledger.claim("other", Set.of(kind), LeasePolicy.USUAL, 1)).hasSize(1);
    worker.tick();
    assertThat(until(stopped::get)).isTrue();
    assertThat(read(job).status()).isEqualTo(JobStatus.RUNNING);
  }

  @Test
  void equalRequestsAreOneJobUntilItEnds() throws SQLException {
    Callable<Job> ask = () -> jobs.request(scope, wanted("{\"a\":1}"));
    var asked = parallel.call(Collections.nCopies(20, ask));
    assertThat(asked.stream().map(Job::id).distinct()).hasSize(1);
    assertThat(jobs.request(scope, wanted("{\"a\":2}")).id()).isNotEqualTo(asked.get(0).id());
    assertThat(jobs.request(brenta.scope(), wanted("{\"a\":1}")).id())
        .isNotEqualTo(asked.get(0).id());
    sql.execute("update job set status = 'done' where id = ?", asked.get(0).id().value());
    var again = jobs.request(scope, wanted("{\"a\":1}"));
    assertThat(again.id()).isNotEqualTo(asked.get(0).id());
    assertThat(jobs.same(scope, kind, "{\"a\":1}", 5))
        .extracting(Job::id)
        .containsExactly(again.id(), asked.get(0).id());
  }

  @Test
  void aJobIsSeenWithinItsScopeOnly() {
    var kiel = velmora.branch(nordwind, "Kiel");
    var hamburg = velmora.branch(nordwind, "Hamburg");
    var frost = velmora.scope(velmora.partner("Frost"));
    var own = jobs.request(scope, wanted("{}"));
    var ofKiel = jobs.request(scope.limitedTo(Set.of(kiel)), wanted("{}"));
    var ofNetwork = jobs.request(velmora.scope(), wanted("{}"));
    assertThat(List.of(own.id(), ofKiel.id(), ofNetwork.id())).doesNotHaveDuplicates();
    assertThat(seen(velmora.scope(), own, ofKiel, ofNetwork))
        .containsExactly(own, ofKiel, ofNetwork);
    assertThat(seen(scope, own, ofKiel, ofNetwork)).containsExactly(own, ofKiel);
    assertThat(seen(scope.limitedTo(Set.of(kiel, hamburg)), own, ofKiel, ofNetwork))
        .containsExactly(ofKiel);
    assertThat(seen(scope.limitedTo(Set.of(hamburg)), own, ofKiel, ofNetwork)).isEmpty();
    assertThat(seen(frost, own, ofKiel, ofNetwork)).isEmpty();
    assertThat(seen(brenta.scope(), own, ofKiel, ofNetwork)).isEmpty();
    assertThat(jobs.newest(scope, kind, 9)).extracting(Job::id).containsExactly(own.id());
    assertThat(jobs.newest(brenta.scope(), kind, 9)).isEmpty();
  }

  @Test
  void aFailedJobSaysWhatToDo() {
    var refused = jobs.request(scope, wanted("{\"refuse\":true}"));
    var broken = jobs.request(scope, wanted("{\"refuse\":false}"));
    var worker =
        worker(
            "failing",
            LeasePolicy.USUAL,
            (where, parameters, progress) -> {
              if (parameters.contains("true")) {
                throw new JobFailedException("platform.job.queued");
              }
              throw new IllegalStateException("broken on purpose");
            });
    assertThat(tickUntil(worker, () -> allEnded(List.of(refused, broken)))).isTrue();
    assertThat(read(refused).failure()).isEqualTo("platform.job.queued");
    assertThat(read(broken).failure()).isEqualTo(Worker.UNEXPECTED);
  }

  @Test
  void nobodyFillsTheQueue() {
    IntStream.range(0, JobKind.MOST_WAITING)
        .forEach(i -> jobs.request(scope, wanted("{\"i\":" + i + "}")));
    assertThatThrownBy(() -> jobs.request(scope, wanted("{\"i\":-1}")))
        .isInstanceOf(ProblemException.class);
    assertThat(jobs.request(scope, wanted("{\"i\":3}")).status()).isEqualTo(JobStatus.QUEUED);
    assertThat(jobs.request(brenta.scope(), wanted("{\"i\":-1}"))).isNotNull();
  }

  @Test
  void jobsAreForgottenAMonthAfterTheirEnd() throws SQLException {
    var old = jobs.request(scope, wanted("{\"i\":1}"));
    var fresh = jobs.request(scope, wanted("{\"i\":2}"));
    var open = jobs.request(scope, wanted("{\"i\":3}"));
    var end =
        "update job set status = 'done', finished_at = utc_timestamp(3) - interval ? hour"
            + " where id = ?";
    sql.execute(end, 30 * 24 + 1, old.id().value());
    sql.execute(end, 30 * 24 - 1, fresh.id().value());
    forgetJobs.run();
    assertThat(jobs.find(scope, old.id())).isEmpty();
    assertThat(jobs.find(scope, fresh.id())).isPresent();
    assertThat(jobs.find(scope, open.id())).isPresent();
  }

  @Test
  void theRunningPortalRunsTwoAtOnce() {
    var first = jobs.request(scope, new NewJob(PatientKind.NAME, "{\"i\":1}", "test"));
    var second = jobs.request(scope, new NewJob(PatientKind.NAME, "{\"i\":2}", "test"));
    assertThat(until(() -> allEnded(List.of(first, second)))).isTrue();
    assertThat(read(first).result()).isEqualTo("{\"met\":true}");
    assertThat(read(second).result()).isEqualTo("{\"met\":true}");
  }

  private interface Work {
    String run(TenantScope where, String parameters, JobProgress progress);
  }

  private Worker worker(String node, LeasePolicy lease, Work work) {
    var one =
        new JobKind() {
          @Override
          public String name() {
            return kind;
          }

          @Override
          public String run(TenantScope where, String parameters, JobProgress progress) {
            return work.run(where, parameters, progress);
          }
        };
    return new Worker(node, Map.of(kind, one), ledger, executor, lease);
  }

  private NewJob wanted(String parameters) {
    return new NewJob(kind, parameters, "test");
  }

  private Job read(Job job) {
    return jobs.find(job.scope(), job.id()).orElseThrow();
  }

  private List<Job> seen(TenantScope reader, Job... some) {
    return List.of(some).stream().filter(job -> jobs.find(reader, job.id()).isPresent()).toList();
  }

  private boolean allEnded(List<Job> some) {
    return some.stream().noneMatch(job -> read(job).status().isOpen());
  }

  private boolean tickedTo(Worker worker, Job job, long done) {
    worker.tick();
    return read(job).done() == done;
  }

  private static boolean tickUntil(Worker worker, BooleanSupplier ended) {
    return until(
        () -> {
          worker.tick();
          return ended.getAsBoolean();
        });
  }

  private static boolean until(BooleanSupplier condition) {
    for (int i = 0; i < 500; i++) {
      if (condition.getAsBoolean()) {
        return true;
      }
      sleep(20);
    }
    return false;
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
