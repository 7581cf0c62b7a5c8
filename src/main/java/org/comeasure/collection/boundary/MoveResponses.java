package org.comeasure.collection.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.comeasure.collection.store.BranchContentsStore;
import org.comeasure.shared.transaction.Transacted;
import org.comeasure.tenancy.BranchContents;
import org.comeasure.tenancy.Branches;

/**
 * What was answered at a branch, and the links that lead to it, go to the one that takes it over.
 */
@ApplicationScoped
@Transacted
public class MoveResponses implements BranchContents {

  @Inject BranchContentsStore store;

  @Override
  public long move(Branches.Merger merger) {
    return store.move(merger.scope(), merger.from(), merger.into());
  }
}
