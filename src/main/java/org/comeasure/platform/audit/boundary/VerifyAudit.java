package org.comeasure.platform.audit.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Optional;
import org.comeasure.platform.audit.domain.AuditEntry;
import org.comeasure.platform.audit.store.AuditStore;
import org.comeasure.platform.database.RetriedTransaction;
import org.comeasure.platform.job.JobKind;
import org.comeasure.platform.job.JobProgress;
import org.comeasure.platform.job.Jobs;
import org.comeasure.platform.job.Lane;
import org.comeasure.platform.job.RetryPolicy;
import org.comeasure.shared.schedule.Schedule;
import org.comeasure.tenancy.TenantScope;

/**
 * Each night follows each network's trail from its beginning and says where it breaks off: at an
 * entry that was changed, or whose place is empty. What comes in meanwhile is for the next time.
 */
@ApplicationScoped
public class VerifyAudit implements JobKind {

  public static final String NAME = "audit.verify";

  private static final Schedule NIGHTLY = Schedule.daily(LocalTime.of(4, 0));

  private static final Logger LOG = System.getLogger(VerifyAudit.class.getName());
  private static final int AT_ONCE = 500;

  @Inject RetriedTransaction transaction;
  @Inject AuditStore store;
  @Inject Jobs jobs;
  @Inject TellOfBrokenTrail news;

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
  public String run(TenantScope network, String parameters, JobProgress progress) {
    var head = transaction.run(() -> store.head(network));
    if (head.isEmpty()) {
      return AuditCheck.of(0).json();
    }
    long last = head.get().number();
    byte[] before = AuditEntry.BEGINNING;
    long next = 1;
    while (next <= last) {
      progress.at(next - 1, last);
      long after = next - 1;
      var some = transaction.run(() -> store.walk(network, after, last, AT_ONCE));
      for (var entry : some) {
        if (!entry.follows(before, next)) {
          return broken(network, last, next);
        }
        before = entry.hash();
        next++;
      }
      if (some.size() < AT_ONCE && next <= last) {
        return broken(network, last, next);
      }
    }
    return Arrays.equals(before, head.get().hash())
        ? AuditCheck.of(last).json()
        : broken(network, last, last);
  }

  private String broken(TenantScope network, long entries, long at) {
    LOG.log(
        Level.ERROR,
        "The audit trail of network {0} is broken at entry {1}",
        network.manufacturer(),
        String.valueOf(at));
    // Found each day until somebody mends it, but news only once.
    var known = AuditCheck.newest(jobs, network).map(made -> made.check().broken());
    if (known.isEmpty() || known.get() != at) {
      news.tell(network, at);
    }
    return new AuditCheck(entries, at).json();
  }
}
