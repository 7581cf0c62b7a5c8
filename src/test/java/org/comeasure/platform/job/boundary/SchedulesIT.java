package org.comeasure.platform.job.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.comeasure.platform.job.Job;
import org.comeasure.platform.job.JobStatus;
import org.comeasure.platform.job.Jobs;
import org.comeasure.testing.container.Deployments;
import org.comeasure.testing.container.InContainer;
import org.comeasure.testing.container.NewNetwork;
import org.comeasure.testing.container.Parallel;
import org.comeasure.testing.container.Sql;
import org.comeasure.testing.stack.PortalTime;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is due by the calendar, beside the running portal, which looks at it too. */
@InContainer
class SchedulesIT {

  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  @Inject RequestDueJobs due;
  @Inject DoUpkeep upkeep;
  @Inject CountedUpkeep counted;
  @Inject ReadOverview overview;
  @Inject Jobs jobs;
  @Inject Parallel parallel;
  @Inject DataSource source;

  @Inject
  @ConfigProperty(name = "comeasure.clock.file")
  String clockFile;

  private Sql sql;
  private NewNetwork velmora;
  private LocalDate tomorrow;

  @Deployment
  static WebArchive portal() {
    return Deployments.portal().addClasses(CountedKind.class, CountedUpkeep.class);
  }

  @BeforeEach
  void aNetworkInBerlin() throws SQLException {
    sql = new Sql(source);
    sql.execute("delete from upkeep where kind = ?", CountedUpkeep.NAME);
    counted.failing(false);
    velmora = NewNetwork.in(source, "Europe/Berlin");
    // The day of the next three o'clock there, whatever the time is now.
    tomorrow = LocalDateTime.now(BERLIN).minusHours(3).toLocalDate().plusDays(1);
    due.look();
  }

  @AfterEach
  void backToday() {
    time().close();
  }

  @Test
  void aMomentIsPutToWorkByOneOfAllNodes() {
    at(tomorrow, LocalTime.of(2, 59));
    lookAtOnce();
    assertThat(requested()).isZero();
    at(tomorrow, LocalTime.of(3, 0, 5));
    lookAtOnce();
    assertThat(requested()).isEqualTo(1);
    lookAtOnce();
    assertThat(requested()).isEqualTo(1);
    at(tomorrow.plusDays(1), LocalTime.of(3, 0, 5));
    lookAtOnce();
    assertThat(requested()).isEqualTo(2);
  }

  @Test
  void whatWasMissedIsMadeUpForOnceAndTold() throws SQLException {
    at(tomorrow.plusDays(2), LocalTime.of(9, 0));
    lookAtOnce();
    assertThat(requested()).isEqualTo(1);
    assertThat(missed()).isEqualTo(3);
    assertThat(overview.read().schedules())
        .filteredOn(one -> one.kind().equals(CountedKind.NAME))
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.missed()).isGreaterThanOrEqualTo(3);
              assertThat(one.missedAt()).isNotNull();
            });
    at(tomorrow.plusDays(3), LocalTime.of(3, 0, 5));
    lookAtOnce();
    assertThat(requested()).isEqualTo(2);
    assertThat(missed()).isEqualTo(3);
  }

  @Test
  void aClockThatWasSetBackKeepsNothingFromRunning() {
    at(tomorrow.plusYears(2), LocalTime.of(3, 0, 5));
    lookAtOnce();
    assertThat(requested()).isEqualTo(1);
    at(tomorrow, LocalTime.of(2, 0));
    lookAtOnce();
    assertThat(requested()).isEqualTo(1);
    at(tomorrow, LocalTime.of(3, 0, 5));
    lookAtOnce();
    assertThat(requested()).isEqualTo(2);
  }

  /** One that was there when the moment came, and one that was set up after it. */
  @Test
  void aNetworkBeginsWithTheFirstMomentAfterItWasSetUp() throws SQLException {
    var old = NewNetwork.in(source);
    sql.execute(
        "update manufacturer set created_at = created_at - interval 3 day where id = ?",
        old.id().value());
    due.look();
    assertThat(jobs.newest(old.scope(), CountedKind.NAME, 9)).hasSize(1);
    assertThat(requested()).isZero();
  }

  @Test
  void oneNodeDoesWhatThePortalDoesForItself() throws SQLException {
    upkeep.look(counted, "first");
    int before = counted.done();
    var next = next();
    time().set(next.plusSeconds(5));
    Stream<Callable<Boolean>> nodes =
        Stream.of("one", "two", "three")
            .map(
                node ->
                    () -> {
                      upkeep.look(counted, node);
                      return true;
                    });
    parallel.call(nodes.toList());
    assertThat(counted.done()).isEqualTo(before + 1);
    assertThat(next()).isEqualTo(next.plusSeconds(6 * 3600));
  }

  @Test
  void whatFailedIsTriedAgainSoonAndTold() throws SQLException {
    upkeep.look(counted, "first");
    int before = counted.done();
    var next = next();
    counted.failing(true);
    time().set(next.plusSeconds(5));
    upkeep.look(counted, "one");
    assertThat(failures()).isEqualTo(1);
    assertThat(next()).isBetween(next.plusSeconds(30), next.plusSeconds(90));
    assertThat(sql.texts("select failure from upkeep where kind = ?", CountedUpkeep.NAME))
        .containsExactly(IllegalStateException.class.getName());

    counted.failing(false);
    time().set(next.plusSeconds(120));
    upkeep.look(counted, "two");
    assertThat(counted.done()).isEqualTo(before + 1);
    assertThat(failures()).isZero();
    assertThat(next()).isEqualTo(next.plusSeconds(6 * 3600));
  }

  private int failures() {
    return overview.read().upkeep().stream()
        .filter(one -> one.kind().equals(CountedUpkeep.NAME))
        .findFirst()
        .orElseThrow()
        .failures();
  }

  private Instant next() {
    return overview.read().upkeep().stream()
        .filter(one -> one.kind().equals(CountedUpkeep.NAME))
        .findFirst()
        .orElseThrow()
        .nextAt();
  }

  private void lookAtOnce() {
    Callable<Boolean> node =
        () -> {
          due.look();
          return true;
        };
    assertThat(parallel.call(Collections.nCopies(3, node))).isEqualTo(List.of(true, true, true));
  }

  /** Counted once none is open, as one that is joins the next request. */
  private int requested() {
    List<Job> all = jobs.newest(velmora.scope(), CountedKind.NAME, 9);
    for (int i = 0; i < 500 && all.stream().anyMatch(job -> job.status().isOpen()); i++) {
      pause();
      all = jobs.newest(velmora.scope(), CountedKind.NAME, 9);
    }
    assertThat(all).allMatch(job -> job.status() == JobStatus.DONE);
    return all.size();
  }

  private static void pause() {
    try {
      Thread.sleep(20);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private long missed() throws SQLException {
    return sql.number(
        "select missed from job_schedule where manufacturer_id = ? and kind = ?",
        velmora.id().value(),
        CountedKind.NAME);
  }

  private void at(LocalDate day, LocalTime time) {
    time().set(day.atTime(time).atZone(BERLIN).toInstant());
  }

  private PortalTime time() {
    return new PortalTime(Path.of(clockFile));
  }
}
