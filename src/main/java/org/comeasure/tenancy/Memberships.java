package org.comeasure.tenancy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.comeasure.shared.page.CursorPage;
import org.comeasure.shared.page.NumberedPage;
import org.jspecify.annotations.Nullable;

/**
 * Writes who may come in for an organisation. Each request goes by it within some seconds, and it
 * only ever takes away from what a token grants: who is removed here is out, whenever the identity
 * provider hears of it.
 *
 * <p>A scope of a partner means that partner's people, a scope of a whole network the
 * manufacturer's own, but for {@link #find}, which finds all within the scope. Joins the caller's
 * transaction or runs in its own.
 */
public interface Memberships {

  /** How many may wait for their first sign-in at once, in one organisation. */
  int MOST_INVITED = 200;

  int MOST_BRANCHES = 100;

  /**
   * Who is looked for; null for all.
   *
   * @param text part of a name or an address
   */
  record Filter(@Nullable String text, Membership.@Nullable Status status) {}

  /** Somebody for whom the identity provider is still to do something. */
  record Unsettled(TenantScope scope, MembershipId id, int version) {}

  /** By name, without those who have gone. */
  NumberedPage<Membership> page(TenantScope scope, Filter filter, int number, int size);

  /**
   * The same in the order in which they came.
   *
   * @param after null from the start
   */
  CursorPage<Membership> list(TenantScope scope, @Nullable MembershipId after, int limit);

  /** Empty for who is not within the scope, or has gone. */
  Optional<Membership> find(TenantScope scope, MembershipId id);

  /**
   * @param branches that it is limited to; empty for all
   * @throws org.comeasure.shared.problem.ProblemException conflict, for an address that is in
   *     already, and where too many are invited
   */
  Membership invite(TenantScope scope, Invitee who, Role role, Set<BranchId> branches);

  /**
   * @param seen the version that the caller has looked at; empty when it does not matter
   * @throws org.comeasure.shared.problem.ProblemException not-found; precondition-failed, when it
   *     has changed since; conflict, for the last one who runs the organisation
   */
  Membership change(
      TenantScope scope,
      MembershipId id,
      Optional<Integer> seen,
      Role role,
      Set<BranchId> branches);

  /**
   * Has the invitation sent again, where there is one that waits; else whatever went wrong is done
   * again.
   *
   * @throws org.comeasure.shared.problem.ProblemException not-found
   */
  Membership again(TenantScope scope, MembershipId id);

  /** As {@link #change}: withdraws an invitation, or takes somebody out. */
  Membership remove(TenantScope scope, MembershipId id, Optional<Integer> seen);

  // What follows is for whoever makes it so at the identity provider.

  /** The organisation of the scope; empty while the identity provider has none. */
  Optional<String> organization(TenantScope scope);

  /** Those who have gone, too. */
  Optional<Membership> recall(TenantScope scope, MembershipId id);

  /** What the same person holds in that organisation for others. */
  Set<Role> elsewhere(TenantScope scope, String organization, String subject);

  /**
   * Notes the account, and limits it before it is let in.
   *
   * @param made whether it was made for the invitation
   * @param member whether it is in the organisation anyway, and so in its other networks, too
   * @return false when something else is wanted by now, or when the account is in already
   */
  boolean known(TenantScope scope, Membership seen, String subject, boolean made, boolean member);

  void mailed(TenantScope scope, MembershipId id);

  /** How it is settled. */
  enum Settled {
    AS_WANTED,
    /** The person had an account and needs no invitation. */
    AT_HOME,
    /** Out, but a member at the identity provider for others. */
    KEPT
  }

  /**
   * Notes that the identity provider agrees.
   *
   * @return false when something else is wanted by now
   */
  boolean settle(TenantScope scope, Membership seen, Settled how);

  void failed(TenantScope scope, MembershipId id, String problem, String detail);

  /** Of all networks; those whose problem needs somebody are left out. */
  List<Unsettled> unsettled(Instant triedBefore, String passing, int most);

  /** Forgets who has gone. */
  int forget(Instant endedBefore);
}
