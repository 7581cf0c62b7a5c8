package org.comeasure.measurement.peer.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.YearMonth;
import java.util.Optional;
import org.comeasure.measurement.peer.domain.FreezingDay;
import org.comeasure.measurement.peer.store.PeerStore;
import org.comeasure.platform.database.RetriedTransaction;
import org.comeasure.platform.job.JobKind;
import org.comeasure.platform.job.JobProgress;
import org.comeasure.platform.job.Lane;
import org.comeasure.platform.job.RetryPolicy;
import org.comeasure.shared.schedule.Schedule;
import org.comeasure.tenancy.ReportingZones;
import org.comeasure.tenancy.TenantScope;

/**
 * Freezes the months of a network whose day has come, oldest first, each in a transaction of its
 * own. Once one is frozen, none before it ever is: what a quarter took for no answers stays so.
 */
@ApplicationScoped
public class FreezePeers implements JobKind {

  public static final String NAME = "measurement.peers";

  @Inject RetriedTransaction transaction;
  @Inject PeerStore store;
  @Inject ReportingZones zones;
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
    return Optional.of(FreezingDay.SCHEDULE);
  }

  @Override
  public RetryPolicy retries() {
    return RetryPolicy.PATIENT;
  }

  @Override
  public String run(TenantScope scope, String parameters, JobProgress progress) {
    var last = FreezingDay.lastMonth(zones.today(scope));
    var next = transaction.run(() -> first(scope, last));
    int months = 0;
    for (; !next.isAfter(last); next = next.plusMonths(1)) {
      var month = next;
      progress.at(months++, 0);
      transaction.run(
          () -> {
            progress.keep();
            store.freeze(scope, month, clock.instant());
            return month;
          });
    }
    return "{\"months\":%d}".formatted(months);
  }

  private YearMonth first(TenantScope scope, YearMonth last) {
    var newest = store.newest(scope).newest();
    return newest == null ? store.firstCounted(scope).orElse(last) : newest.plusMonths(1);
  }
}
