package org.comeasure.collection.boundary.retention;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import org.comeasure.collection.Expiry;
import org.comeasure.collection.store.RetentionStore;
import org.comeasure.platform.database.RetriedTransaction;
import org.comeasure.platform.job.JobKind;
import org.comeasure.platform.job.JobProgress;
import org.comeasure.platform.job.JobStoppedException;
import org.comeasure.platform.job.Lane;
import org.comeasure.shared.id.Tsids;
import org.comeasure.tenancy.Directory;
import org.comeasure.tenancy.ManufacturerId;
import org.comeasure.tenancy.TenantScope;
import org.jspecify.annotations.Nullable;

/**
 * Deletes responses that came longer ago than the network keeps them, whatever became of the
 * network or the partner. They are found by their numbers, which are drawn when a response arrives,
 * some hundred in a transaction with a pause after it; a run that breaks off goes on where it was.
 */
@ApplicationScoped
public class ExpireResponses implements JobKind, Expiry {

  public static final String NAME = "collection.retention";

  private static final Duration LOOK_EVERY = Duration.ofHours(1);
  private static final int AT_ONCE = 500;
  private static final long PAUSE_MS = 100;

  @Inject RetriedTransaction transaction;
  @Inject RetentionStore store;
  @Inject Directory directory;
  @Inject Clock clock;

  private volatile @Nullable Instant looked;

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Lane lane() {
    return Lane.UPKEEP;
  }

  @Override
  public List<TenantScope> due(Instant now) {
    var last = looked;
    if (last != null && !now.isBefore(last) && now.isBefore(last.plus(LOOK_EVERY))) {
      return List.of();
    }
    var due =
        transaction.run(
            () ->
                store.periods().entrySet().stream()
                    .filter(one -> hasExpired(one.getKey(), before(now, one.getValue())))
                    .map(one -> TenantScope.ofNetwork(one.getKey()))
                    .toList());
    looked = now;
    return due;
  }

  private boolean hasExpired(ManufacturerId network, long before) {
    return !store.partners(TenantScope.ofNetwork(network), before).isEmpty();
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
