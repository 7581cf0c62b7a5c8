package org.comeasure.collection.boundary.retention;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Optional;
import org.comeasure.collection.Expiry;
import org.comeasure.collection.store.RetentionStore;
import org.comeasure.platform.database.RetriedTransaction;
import org.comeasure.platform.job.JobKind;
import org.comeasure.platform.job.JobProgress;
import org.comeasure.platform.job.JobStoppedException;
import org.comeasure.platform.job.Lane;
import org.comeasure.platform.job.RetryPolicy;
import org.comeasure.shared.id.Tsids;
import org.comeasure.shared.schedule.Schedule;
import org.comeasure.tenancy.Directory;
import org.comeasure.tenancy.TenantScope;

/**
 * Each night deletes responses that came longer ago than the network keeps them, whatever became of
 * the network or the partner. They are found by their numbers, which are drawn when a response
 * arrives, some hundred in a transaction with a pause after it; a run that breaks off goes on where
 * it was.
 */
@ApplicationScoped
public class ExpireResponses implements JobKind, Expiry {

  public static final String NAME = "collection.retention";

  private static final Schedule NIGHTLY = Schedule.daily(LocalTime.of(2, 0));
  private static final int AT_ONCE = 500;
  private static final long PAUSE_MS = 100;

  @Inject RetriedTransaction transaction;
  @Inject RetentionStore store;
  @Inject Directory directory;
  @Inject Clock clock;

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Lane lane() {
    return Lane.UPKEEP;
  }

  @Override
  public Optional<Schedule> schedule() {
    return Optional.of(NIGHTLY);
  }

  @Override
  public RetryPolicy retries() {
    return RetryPolicy.PATIENT;
  }

  @Override
  public String run(TenantScope scope, String parameters, JobProgress progress) {
    long before =
        before(
            clock.instant(),
            transaction.run(() -> directory.manufacturer(scope).retentionMonths()));
    long expired = 0;
    for (var partner : transaction.run(() -> store.partners(scope, before))) {
      var own = TenantScope.ofPartner(scope.manufacturer(), partner);
      int gone;
      do {
        progress.at(expired, 0);
        gone = transaction.run(() -> store.expire(own, before, AT_ONCE));
        expired += gone;
        pause();
      } while (gone == AT_ONCE);
    }
    return "{\"responses\":%d}".formatted(expired);
  }

  /** The first number that stays. */
  private static long before(Instant now, int months) {
    return Tsids.firstAt(now.atOffset(ZoneOffset.UTC).minusMonths(months).toInstant());
  }

  // Whoever answers just now comes first.
  private static void pause() {
    try {
      Thread.sleep(PAUSE_MS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new JobStoppedException();
    }
  }

  @Override
  public long responses(TenantScope scope, YearMonth first, YearMonth last) {
    return store.responses(scope, first, last);
  }

  @Override
  public boolean begun(TenantScope scope, YearMonth month) {
    return store.begun(scope, month);
  }
}
