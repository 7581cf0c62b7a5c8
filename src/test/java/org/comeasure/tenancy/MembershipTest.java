package org.comeasure.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import org.comeasure.tenancy.Membership.State;
import org.comeasure.tenancy.Membership.Status;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What people are told of somebody's place, and who runs an organisation. */
class MembershipTest {

  private static final Instant MAILED = Instant.parse("2026-12-01T10:00:00Z");
  private static final BranchId KIEL = BranchId.next();

  @Test
  void anInvitationIsOnItsWayThenValidThenExpired() {
    assertThat(invited(null).state(MAILED)).isEqualTo(State.INVITING);
    assertThat(invited(null).invitedUntil()).isNull();
    var out = invited(MAILED);
    var end = MAILED.plus(Membership.LINK_WORKS);
    assertThat(out.invitedUntil()).isEqualTo(end);
    assertThat(out.state(end.minusMillis(1))).isEqualTo(State.INVITED);
    assertThat(out.state(end)).isEqualTo(State.EXPIRED);
  }

  @Test
  void whoHasComeInIsNoLongerInvited() {
    var active = one(Role.PARTNER_VIEWER, Status.ACTIVE, MAILED, MAILED);
    assertThat(active.state(MAILED.plus(Membership.LINK_WORKS))).isEqualTo(State.ACTIVE);
    assertThat(active.invitedUntil()).isNull();
    assertThat(active.open()).isTrue();
    var leaving = one(Role.PARTNER_VIEWER, Status.REMOVING, MAILED, MAILED);
    assertThat(leaving.state(MAILED)).isEqualTo(State.REMOVING);
    assertThat(leaving.open()).isFalse();
  }

  @Test
  void anOrganisationIsRunByWhoLeadsItForAllBranchesAndHasComeIn() {
    assertThat(one(Role.PARTNER_MANAGER, Status.ACTIVE, MAILED, MAILED).runs()).isTrue();
    assertThat(one(Role.MANUFACTURER_ADMIN, Status.ACTIVE, MAILED, MAILED).runs()).isTrue();
    assertThat(one(Role.PARTNER_VIEWER, Status.ACTIVE, MAILED, MAILED).runs()).isFalse();
    assertThat(one(Role.MANUFACTURER_ANALYST, Status.ACTIVE, MAILED, MAILED).runs()).isFalse();
    assertThat(one(Role.PARTNER_MANAGER, Status.INVITED, MAILED, null).runs()).isFalse();
    assertThat(one(Role.PARTNER_MANAGER, Status.ACTIVE, MAILED, null).runs()).isFalse();
    assertThat(one(Role.PARTNER_MANAGER, Status.REMOVING, MAILED, MAILED).runs()).isFalse();
  }

  @Test
  void whoIsLimitedOrLessThanAManagerDoesNotRunItAnyMore() {
    var manager = one(Role.PARTNER_MANAGER, Status.ACTIVE, MAILED, MAILED);
    assertThat(manager.with(Role.PARTNER_MANAGER, Set.of(KIEL)).runs()).isFalse();
    assertThat(manager.with(Role.PARTNER_VIEWER, Set.of()).runs()).isFalse();
    assertThat(manager.with(Role.PARTNER_MANAGER, Set.of()).runs()).isTrue();
  }

  private static Membership invited(@Nullable Instant mailedAt) {
    return one(Role.PARTNER_VIEWER, Status.INVITED, mailedAt, null);
  }

  private static Membership one(
      Role role, Status status, @Nullable Instant mailedAt, @Nullable Instant seenAt) {
    return new Membership(
        MembershipId.next(),
        PartnerId.next(),
        null,
        new Invitee("ada@nordwind.example", "Ada", "Lund", Locale.GERMAN),
        "Ada Lund",
        "ada@nordwind.example",
        role,
        false,
        Set.of(),
        status,
        false,
        mailedAt,
        seenAt,
        null,
        null,
        true,
        1);
  }
}
