package org.comeasure.measurement.reconcile.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.YearMonth;
import java.util.ArrayList;
import org.comeasure.collection.CountedResponse;
import org.comeasure.collection.Expiry;
import org.comeasure.collection.Recount;
import org.comeasure.measurement.domain.tally.Counts;
import org.comeasure.measurement.reconcile.domain.Differences;
import org.comeasure.measurement.store.SnapshotStore;
import org.comeasure.measurement.store.TallyStore;
import org.comeasure.platform.database.RetriedTransaction;
import org.comeasure.platform.job.JobProgress;
import org.comeasure.shared.period.Period;
import org.comeasure.tenancy.TenantScope;

/** One month of one partner. */
@ApplicationScoped
public class ReconcileTallies {

  @Inject RetriedTransaction transaction;
  @Inject SnapshotStore snapshot;
  @Inject TallyStore tallies;
  @Inject Recount responses;
  @Inject Expiry expiry;

  /**
   * @param responses that were counted
   * @param expired whether there was nothing to compare with: what was counted is no longer stored
   */
  public record Outcome(long responses, Differences differences, boolean expired) {}

  /**
   * Must not run twice at a time for the same partner when it repairs: both would add the same. So
   * the job is kept while the difference is added.
   *
   * @param partner the scope of one whole partner
   */
  public Outcome reconcile(TenantScope partner, YearMonth month, boolean repair, JobProgress job) {
    var outcome = transaction.run(() -> compare(partner, month));
    if (repair && !outcome.differences().none()) {
      transaction.run(
          () -> {
            job.keep();
            outcome
                .differences()
                .cells()
                .forEach((cube, cells) -> tallies.apply(partner, cube, cells));
            return outcome;
          });
    }
    return outcome;
  }

  private Outcome compare(TenantScope partner, YearMonth month) {
    snapshot.begin(partner);
    if (expiry.begun(partner, month)) {
      return new Outcome(0, Differences.NONE, true);
    }
    var counted = new ArrayList<CountedResponse>();
    responses.each(partner, Period.of(month), counted::add);
    var differences =
        Differences.between(Counts.of(counted), cube -> tallies.cells(partner, cube, month));
    return new Outcome(counted.size(), differences, false);
  }
}
