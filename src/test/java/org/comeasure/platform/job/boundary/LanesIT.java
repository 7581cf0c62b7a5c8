package org.comeasure.platform.job.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.comeasure.platform.job.Job;
import org.comeasure.platform.job.JobStatus;
import org.comeasure.platform.job.Jobs;
import org.comeasure.platform.job.Lane;
import org.comeasure.platform.job.NewJob;
import org.comeasure.testing.container.Deployments;
import org.comeasure.testing.container.InContainer;
import org.comeasure.testing.container.NewNetwork;
import org.comeasure.testing.container.Sql;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** However much waits in one lane, another goes on, and so does another tenant in the same one. */
@InContainer
class LanesIT {

  private static final int MANY = 10_000;

  private static final String INSERT =
      """
      insert into job (id, manufacturer_id, partner_id, kind, parameters, request_hash,
        requested_by, created_at)
      select ? + seq, ?, 0, '%s', '{}', unhex(sha2(concat(?, seq), 256)), 'test',
        utc_timestamp(3)
      from seq_1_to_%d
      """
          .formatted(SmallKind.NAME, MANY);

  @Inject Jobs jobs;
  @Inject SmallKind small;
  @Inject ReadOverview overview;
  @Inject DataSource source;

  private Sql sql;
  private NewNetwork velmora;
  private NewNetwork brenta;

  @Deployment
  static WebArchive portal() {
    return Deployments.portal().addClasses(PatientKind.class, SmallKind.class);
  }

  @BeforeEach
  void tenThousandSmallOnes() throws SQLException {
    sql = new Sql(source);
    var both = NewNetwork.neighbours(source);
    velmora = both[0];
    brenta = both[1];
    small.hold();
    long network = velmora.id().value();
    sql.execute(INSERT, network, network, network);
    assertThat(until(() -> running() == Lane.BULK.places())).isTrue();
  }

  @AfterEach
  void clear() throws SQLException {
    sql.execute("delete from job where kind = ? and status = 'queued'", SmallKind.NAME);
    small.letGo();
  }

  /** The running portal does both at once: each ends only together with the other. */
  @Test
  void tenThousandOfOneLaneKeepNobodyOfAnotherWaiting() throws SQLException {
    var first = jobs.request(velmora.scope(), new NewJob(PatientKind.NAME, "{\"i\":1}", "test"));
    var second = jobs.request(velmora.scope(), new NewJob(PatientKind.NAME, "{\"i\":2}", "test"));
    assertThat(until(() -> isDone(first) && isDone(second))).isTrue();
    assertThat(running()).isEqualTo(Lane.BULK.places());
    assertThat(waiting()).isEqualTo(MANY - Lane.BULK.places());
    assertThat(overview.read().kinds())
        .filteredOn(one -> one.kind().equals(SmallKind.NAME))
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.lane()).isEqualTo("bulk");
              assertThat(one.running()).isEqualTo(Lane.BULK.places());
              assertThat(one.waiting()).isEqualTo(waiting());
              assertThat(one.later()).isZero();
              assertThat(one.oldestSeconds()).isNotNegative();
            });
  }

  @Test
  void theNextFreePlaceIsAnotherTenants() throws SQLException {
    var late = jobs.request(brenta.scope(), new NewJob(SmallKind.NAME, "{}", "test"));
    small.letOneGo();
    assertThat(until(() -> read(late).status() != JobStatus.QUEUED)).isTrue();
    assertThat(waiting()).isEqualTo(MANY - Lane.BULK.places());
  }

  private long running() throws SQLException {
    return sql.number(
        "select count(*) from job where kind = ? and status = 'running'", SmallKind.NAME);
  }

  private long waiting() throws SQLException {
    return sql.number(
        "select count(*) from job where kind = ? and status = 'queued' and manufacturer_id = ?",
        SmallKind.NAME,
        velmora.id().value());
  }

  private boolean isDone(Job job) {
    return read(job).status() == JobStatus.DONE;
  }

  private Job read(Job job) {
    return jobs.find(job.scope(), job.id()).orElseThrow();
  }

  private interface Condition {
    boolean holds() throws SQLException;
  }

  private static boolean until(Condition condition) throws SQLException {
    for (int i = 0; i < 500; i++) {
      if (condition.holds()) {
        return true;
      }
      try {
        Thread.sleep(20);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      }
    }
    return false;
  }
}
