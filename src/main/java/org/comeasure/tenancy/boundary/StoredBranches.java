package org.comeasure.tenancy.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.comeasure.shared.page.NumberedPage;
import org.comeasure.shared.problem.FieldError;
import org.comeasure.shared.problem.Problem;
import org.comeasure.shared.problem.ProblemException;
import org.comeasure.shared.problem.ProblemType;
import org.comeasure.shared.transaction.Transacted;
import org.comeasure.tenancy.BranchId;
import org.comeasure.tenancy.BranchState;
import org.comeasure.tenancy.Branches;
import org.comeasure.tenancy.NewBranch;
import org.comeasure.tenancy.PartnerId;
import org.comeasure.tenancy.TenantScope;
import org.comeasure.tenancy.domain.Branch;
import org.comeasure.tenancy.store.BranchStore;

/** Branches as they are stored. */
@ApplicationScoped
@Transacted
public class StoredBranches implements Branches {

  @Inject BranchStore store;
  @Inject Event<DirectoryChanged> changes;
  @Inject Clock clock;

  @Override
  public NumberedPage<BranchState> page(TenantScope scope, Filter filter, int number, int size) {
    return store.page(scope, filter, number, size);
  }

  @Override
  public Optional<BranchState> find(TenantScope scope, BranchId id) {
    return store.one(scope, id);
  }

  @Override
  public List<Merger> mergers(TenantScope network) {
    return store.merged(network);
  }

  @Override
  public BranchState add(TenantScope scope, NewBranch wanted) {
    var partner = scope.partner();
    if (partner == null || !scope.allBranches()) {
      throw new IllegalArgumentException("a branch is added to a partner as a whole");
    }
    requireFree(scope, partner, wanted.name());
    var branch = new Branch(partner, wanted);
    store.add(scope, branch);
    return written(scope, branch.id());
  }

  @Override
  public BranchState change(
      TenantScope scope, BranchId id, Optional<Integer> seen, NewBranch wanted) {
    var branch = locked(scope, id);
    var before = branch.state("");
    if (seen.filter(version -> version != before.version()).isPresent()) {
      throw Problem.of(ProblemType.PRECONDITION_FAILED).exception();
    }
    // Another spelling of its own name is no other's.
    if (!before.details().name().equalsIgnoreCase(wanted.name())) {
      requireFree(scope, branch.partner(), wanted.name());
    }
    branch.change(wanted);
    store.flush(scope);
    return written(scope, id);
  }

  @Override
  public BranchState close(TenantScope scope, BranchId id, boolean closed) {
    var branch = locked(scope, id);
    if (branch.merged()) {
      throw conflict("Another branch has taken this one over.");
    }
    if (branch.open() == closed) {
      branch.close(closed ? clock.instant() : null);
      store.flush(scope);
    }
    return written(scope, id);
  }

  @Override
  public BranchState merge(TenantScope scope, BranchId from, BranchId into) {
    var lost = locked(scope, from);
    var kept = locked(scope, into);
    if (lost.id().equals(kept.id())
        || !lost.partner().equals(kept.partner())
        || lost.merged()
        || !kept.open()) {
      throw conflict("A branch is merged into another one of its partner that is open.");
    }
    lost.close(clock.instant());
    lost.mergeInto(into);
    store.flush(scope);
    store.passOn(scope, lost, into);
    return written(scope, from);
  }

  private Branch locked(TenantScope scope, BranchId id) {
    return store.locked(scope, id).orElseThrow(ProblemException::notFound);
  }

  private void requireFree(TenantScope scope, PartnerId partner, String name) {
    if (store.isKnown(scope, partner, name)) {
      throw Problem.invalid(
              List.of(new FieldError("/name", "Another branch of the partner has this name.")))
          .exception();
    }
  }

  private static ProblemException conflict(String words) {
    return Problem.of(ProblemType.CONFLICT, words).exception();
  }

  private BranchState written(TenantScope scope, BranchId id) {
    changes.fire(new DirectoryChanged(scope.manufacturer()));
    return store.one(scope, id).orElseThrow(ProblemException::notFound);
  }
}
