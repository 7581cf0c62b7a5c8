package org.comeasure.platform.job.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.comeasure.platform.database.RetriedTransaction;
import org.comeasure.platform.job.Job;
import org.comeasure.platform.job.JobStatus;
import org.comeasure.platform.job.JobStoppedException;
import org.comeasure.platform.job.Jobs;
import org.comeasure.platform.job.NewJob;
import org.comeasure.platform.job.domain.ClaimedJob;
import org.comeasure.platform.job.domain.LeasePolicy;
import org.comeasure.shared.id.Tsids;
import org.comeasure.tenancy.TenantScope;
import org.comeasure.testing.container.Deployments;
import org.comeasure.testing.container.InContainer;
import org.comeasure.testing.container.NewNetwork;
import org.comeasure.testing.container.Parallel;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whose job it is: a lease that is kept, one that ends, and who is served next. */
@InContainer
class JobLeasesIT {

  private static final LeasePolicy SHORT = new LeasePolicy(Duration.ofMillis(300), 3);

  @Inject Jobs jobs;
  @Inject Ledger ledger;
  @Inject RetriedTransaction transaction;
  @Inject Parallel parallel;
  @Inject DataSource source;

  private NewNetwork brenta;
  private TenantScope scope;

  /** Of this test alone: the portal's own runner does not know it and leaves it. */
  private String kind;

  @Deployment
  static WebArchive portal() {
    return Deployments.portal();
  }

  @BeforeEach
  void twoNetworks() {
    var both = NewNetwork.neighbours(source);
    brenta = both[1];
    scope = both[0].scope(both[0].partner("Nordwind"));
    kind = "platform.test-" + Tsids.print(Tsids.next());
  }

  @Test
  void aJobOfASilentNodeIsTakenWhenItsLeaseEnds() throws InterruptedException {
    var job = jobs.request(scope, wanted("{}"));
    var silent = ledger.claim("silent", Set.of(kind), SHORT, 2).get(0);
    assertThat(ledger.claim("other", Set.of(kind), SHORT, 2)).isEmpty();
    Thread.sleep(SHORT.length().toMillis() + 100);
    var other = ledger.claim("other", Set.of(kind), SHORT, 2).get(0);
    assertThat(other.id()).isEqualTo(job.id());
    assertThat(ledger.renew(silent, 5, 9, SHORT)).isFalse();
    assertThat(ledger.done(silent, "{\"by\":\"silent\"}", 9)).isFalse();
    assertThat(ledger.done(other, "{\"by\":\"other\"}", 9)).isTrue();
    assertThat(read(job).result()).isEqualTo("{\"by\":\"other\"}");
  }

  @Test
  void aRenewedLeaseKeepsOthersAway() throws InterruptedException {
    jobs.request(scope, wanted("{}"));
    var held = ledger.claim("holder", Set.of(kind), SHORT, 2).get(0);
    for (int i = 0; i < 6; i++) {
      Thread.sleep(SHORT.length().toMillis() / 3);
      assertThat(ledger.renew(held, i, 6, SHORT)).isTrue();
      assertThat(ledger.claim("other", Set.of(kind), SHORT, 2)).isEmpty();
    }
  }

  @Test
  void aJobThatBringsItsNodesDownIsEnded() throws InterruptedException {
    var job = jobs.request(scope, wanted("{}"));
    for (int i = 0; i < SHORT.attempts(); i++) {
      assertThat(ledger.claim("node-" + i, Set.of(kind), SHORT, 2)).hasSize(1);
      Thread.sleep(SHORT.length().toMillis() + 100);
    }
    assertThat(ledger.claim("careful", Set.of(kind), SHORT, 2)).isEmpty();
    assertThat(read(job).status()).isEqualTo(JobStatus.FAILED);
    assertThat(read(job).failure()).isEqualTo(Ledger.LOST);
  }

  @Test
  void aJobThatIsKeptIsNobodyElsesUntilTheTransactionEnds() {
    jobs.request(scope, wanted("{}"));
    var slow = new RunningJob(ledger.claim("slow", Set.of(kind), SHORT, 1).get(0), ledger);
    transaction.run(
        () -> {
          slow.keep();
          sleep(SHORT.length().toMillis() + 100);
          assertThat(claimedByAnother()).isEmpty();
          return slow;
        });
    assertThat(ledger.claim("other", Set.of(kind), LeasePolicy.USUAL, 1)).hasSize(1);
    assertThatExceptionOfType(JobStoppedException.class)
        .isThrownBy(
            () ->
                transaction.run(
                    () -> {
                      slow.keep();
                      return slow;
                    }));
  }

  /** What another node would get now, in a transaction of its own. */
  private List<ClaimedJob> claimedByAnother() {
    Callable<List<ClaimedJob>> claim =
        () -> ledger.claim("other", Set.of(kind), LeasePolicy.USUAL, 1);
    return parallel.call(List.of(claim)).get(0);
  }

  @Test
  void theLeastBusyTenantIsServedFirst() {
    IntStream.range(0, 6).forEach(i -> jobs.request(scope, wanted("{\"i\":" + i + "}")));
    var late = jobs.request(brenta.scope(), wanted("{}"));
    ledger.claim("one", Set.of(kind), LeasePolicy.USUAL, 2);
    assertThat(ledger.claim("one", Set.of(kind), LeasePolicy.USUAL, 1)).hasSize(1);
    assertThat(read(late).status()).isEqualTo(JobStatus.RUNNING);
  }

  private NewJob wanted(String parameters) {
    return new NewJob(kind, parameters, "test");
  }

  private Job read(Job job) {
    return jobs.find(job.scope(), job.id()).orElseThrow();
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
