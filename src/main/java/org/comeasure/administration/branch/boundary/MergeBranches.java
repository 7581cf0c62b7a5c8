package org.comeasure.administration.branch.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.json.Json;
import java.time.LocalTime;
import java.util.Optional;
import org.comeasure.platform.database.RetriedTransaction;
import org.comeasure.platform.job.JobKind;
import org.comeasure.platform.job.JobProgress;
import org.comeasure.platform.job.RetryPolicy;
import org.comeasure.shared.schedule.Schedule;
import org.comeasure.tenancy.BranchContents;
import org.comeasure.tenancy.Branches;
import org.comeasure.tenancy.TenantScope;

/**
 * Moves what was answered at branches to those that have taken them over, each in one transaction,
 * so that figures and responses agree at every moment. It comes again each night, for what a node
 * that knew the old branch has written meanwhile.
 */
@ApplicationScoped
public class MergeBranches implements JobKind {

  static final String NAME = "administration.merge";

  private static final Schedule NIGHTLY = Schedule.daily(LocalTime.of(3, 30));

  @Inject RetriedTransaction transaction;
  @Inject Branches branches;
  @Inject @Any Instance<BranchContents> contents;

  @Override
  public String name() {
    return NAME;
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
    var mergers = branches.mergers(network);
    long moved = 0;
    for (int i = 0; i < mergers.size(); i++) {
      var merger = mergers.get(i);
      moved += transaction.run(() -> contents.stream().mapToLong(some -> some.move(merger)).sum());
      progress.at(i + 1, mergers.size());
    }
    return Json.createObjectBuilder().add("moved", moved).build().toString();
  }
}
