package org.comeasure.measurement.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.comeasure.measurement.store.TallyStore;
import org.comeasure.shared.transaction.Transacted;
import org.comeasure.tenancy.BranchContents;
import org.comeasure.tenancy.Branches;

/** What was counted at a branch is counted at the one that takes it over. */
@ApplicationScoped
@Transacted
public class MoveTallies implements BranchContents {

  @Inject TallyStore tallies;

  @Override
  public long move(Branches.Merger merger) {
    return tallies.move(merger.scope(), merger.from(), merger.into());
  }
}
