package org.comeasure.platform.job.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import org.comeasure.platform.job.store.OverviewStore;

/** How the jobs of all networks stand. */
@ApplicationScoped
public class ReadOverview {

  @Inject OverviewStore store;
  @Inject Kinds kinds;
  @Inject Clock clock;

  public JobOverview read() {
    var now = clock.instant();
    return new JobOverview(
        store.queued(now).stream().map(queued -> JobOverview.Kind.of(queued, kinds, now)).toList(),
        store.networks().stream().map(JobOverview.Scheduled::of).toList(),
        store.upkeep().stream().map(JobOverview.Scheduled::of).toList());
  }
}
