package org.comeasure.tenancy.boundary.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.comeasure.shared.page.CursorPage;
import org.comeasure.shared.page.NumberedPage;
import org.comeasure.shared.problem.Problem;
import org.comeasure.shared.problem.ProblemException;
import org.comeasure.shared.problem.ProblemType;
import org.comeasure.shared.transaction.Transacted;
import org.comeasure.tenancy.BranchId;
import org.comeasure.tenancy.Branches;
import org.comeasure.tenancy.Invitee;
import org.comeasure.tenancy.Membership;
import org.comeasure.tenancy.MembershipId;
import org.comeasure.tenancy.Memberships;
import org.comeasure.tenancy.Role;
import org.comeasure.tenancy.TenantScope;
import org.comeasure.tenancy.domain.Enrolment;
import org.comeasure.tenancy.store.BranchStore;
import org.comeasure.tenancy.store.EnrolmentStore;
import org.comeasure.tenancy.store.MemberStore;
import org.comeasure.tenancy.store.NetworkStore;
import org.jspecify.annotations.Nullable;

/** Memberships as they are stored. Whoever changes one holds the row of the organisation. */
@ApplicationScoped
@Transacted
public class StoredMemberships implements Memberships {

  @Inject MemberStore store;
  @Inject EnrolmentStore enrolments;
  @Inject NetworkStore networks;
  @Inject BranchStore branches;
  @Inject Clock clock;

  @Override
  public NumberedPage<Membership> page(TenantScope scope, Filter filter, int number, int size) {
    return store.page(scope, filter, number, size);
  }

  @Override
  public CursorPage<Membership> list(TenantScope scope, @Nullable MembershipId after, int limit) {
    var found = store.list(scope, after == null ? 0 : after.value(), limit + 1);
    var shown = found.subList(0, Math.min(limit, found.size()));
    return new CursorPage<>(
        shown, found.size() > limit ? shown.get(limit - 1).id().toString() : null);
  }

  @Override
  public Optional<Membership> find(TenantScope scope, MembershipId id) {
    return store.one(scope, id).filter(one -> one.status() != Membership.Status.REMOVED);
  }

  @Override
  public Membership invite(TenantScope scope, Invitee who, Role role, Set<BranchId> someBranches) {
    hold(scope);
    if (store.isIn(scope, who.email())) {
      throw conflict("Somebody with this address is a member or invited already.");
    }
    return written(scope, store.add(scope, who, role, someBranches, clock.instant()));
  }

  @Override
  public Membership change(
      TenantScope scope,
      MembershipId id,
      Optional<Integer> seen,
      Role role,
      Set<BranchId> someBranches) {
    hold(scope);
    var before = seen(scope, id, seen);
    if (!before.open()) {
      throw conflict("This person is being removed.");
    }
    boolean sameBranches =
        before.branches().equals(someBranches) && before.limited() == !someBranches.isEmpty();
    if (before.role() == role && sameBranches) {
      return before;
    }
    requireLeader(scope, before, before.with(role, someBranches).runs());
    store.change(scope, id, role, someBranches, before.role() == role);
    var subject = before.subject();
    if (subject != null && !sameBranches) {
      store.limit(scope, subject, someBranches);
    }
    if (subject != null && before.role().compareTo(role) < 0) {
      store.holdsOnly(scope, subject, role);
    }
    return written(scope, id);
  }

  @Override
  public Membership again(TenantScope scope, MembershipId id) {
    hold(scope);
    seen(scope, id, Optional.empty());
    store.again(scope, id);
    return written(scope, id);
  }

  @Override
  public Membership remove(TenantScope scope, MembershipId id, Optional<Integer> seen) {
    hold(scope);
    var before = seen(scope, id, seen);
    if (!before.open()) {
      return before;
    }
    requireLeader(scope, before, false);
    store.remove(scope, before, clock.instant());
    return written(scope, id);
  }

  /** Two who go at the same moment pass one after the other. */
  private void hold(TenantScope scope) {
    var partner = scope.partner();
    if (partner == null) {
      networks.locked(scope);
    } else if (enrolments.locked(scope, partner).isEmpty()) {
      throw ProblemException.notFound();
    }
  }

  private Membership seen(TenantScope scope, MembershipId id, Optional<Integer> seen) {
    var found =
        find(scope, id)
            .filter(one -> Objects.equals(one.partner(), scope.partner()))
            .orElseThrow(ProblemException::notFound);
    if (seen.filter(version -> version != found.version()).isPresent()) {
      throw Problem.of(ProblemType.PRECONDITION_FAILED).exception();
    }
    return found;
  }

  private void requireLeader(TenantScope scope, Membership before, boolean goesOn) {
    if (before.runs() && !goesOn && store.othersWhoRun(scope, before) == 0) {
      throw conflict(
          "This is the last person who runs the organisation. Let another one take that over"
              + " first.");
    }
  }

  @Override
  public Optional<String> organization(TenantScope scope) {
    var partner = scope.partner();
    return partner == null
        ? networks.manufacturer(scope).state().organization()
        : enrolments.one(scope, partner).flatMap(Enrolment::organizationId);
  }

  @Override
  public Optional<Membership> recall(TenantScope scope, MembershipId id) {
    return store.one(scope, id);
  }

  @Override
  public Set<Role> elsewhere(TenantScope scope, String organization, String subject) {
    return store.elsewhere(scope, organization, subject);
  }

  @Override
  public boolean known(
      TenantScope scope, Membership seen, String subject, boolean made, boolean member) {
    if (subject.equals(seen.subject())) {
      return store.one(scope, seen.id()).filter(now -> now.version() == seen.version()).isPresent();
    }
    if (store.isTaken(scope, seen.id(), subject)
        || !store.known(scope, seen, subject, made, member)) {
      return false;
    }
    store.limit(scope, subject, whatHasBecomeOf(scope, seen.branches()));
    return true;
  }

  /** One may have been taken over by another while the identity provider was away. */
  private Set<BranchId> whatHasBecomeOf(TenantScope scope, Set<BranchId> some) {
    var mergers =
        branches.merged(scope).stream()
            .collect(Collectors.toMap(Branches.Merger::from, Branches.Merger::into));
    return some.stream()
        .map(branch -> mergers.getOrDefault(branch, branch))
        .collect(Collectors.toUnmodifiableSet());
  }

  @Override
  public void mailed(TenantScope scope, MembershipId id) {
    store.mailed(scope, id, clock.instant());
  }

  @Override
  public boolean settle(TenantScope scope, Membership seen, Settled how) {
    return store.settle(scope, seen, how);
  }

  @Override
  public void failed(TenantScope scope, MembershipId id, String problem, String detail) {
    store.failed(scope, id, problem, detail, clock.instant());
  }

  @Override
  public List<Unsettled> unsettled(Instant triedBefore, String passing, int most) {
    return store.unsettled(triedBefore, passing, most);
  }

  @Override
  public int forget(Instant endedBefore) {
    return store.forget(endedBefore);
  }

  private Membership written(TenantScope scope, MembershipId id) {
    return store.one(scope, id).orElseThrow(ProblemException::notFound);
  }

  private static ProblemException conflict(String words) {
    return Problem.of(ProblemType.CONFLICT, words).exception();
  }
}
