package org.comeasure.tenancy;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's place in one organisation, within one network: in another network that the same
 * organisation sells for, the same person has another one.
 *
 * @param partner of the partner's people; null for the manufacturer's own
 * @param subject at the identity provider, as soon as there is an account
 * @param invitee as the invitation says; null for who came by a sign-in alone
 * @param name as the person's account has it once it has signed in here; before as it was invited
 * @param email likewise; empty where none is known
 * @param limited whether it is to some branches, of which none may be left
 * @param accountMade whether the account was made for the invitation
 * @param mailedAt when the last invitation went out
 * @param seenAt when the person last signed in here; null for not yet
 * @param problem key of the sentence that says what went wrong at the identity provider the last
 *     time; null where nothing did
 * @param detail in its words
 * @param settled whether the identity provider agrees with what is wanted
 * @param version of what is wanted
 */
public record Membership(
    MembershipId id,
    @Nullable PartnerId partner,
    @Nullable String subject,
    @Nullable Invitee invitee,
    String name,
    String email,
    Role role,
    boolean limited,
    Set<BranchId> branches,
    Status status,
    boolean accountMade,
    @Nullable Instant mailedAt,
    @Nullable Instant seenAt,
    @Nullable String problem,
    @Nullable String detail,
    boolean settled,
    int version) {

  /** How long the link of an invitation works. */
  public static final Duration LINK_WORKS = Duration.ofDays(3);

  /** What is written down. */
  public enum Status {
    INVITED,
    ACTIVE,
    /** Without access already; the identity provider is still to hear of it. */
    REMOVING,
    REMOVED;

    public static Status of(String code) {
      return valueOf(code.toUpperCase(Locale.ROOT));
    }

    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** What people are told. */
  public enum State {
    /** The invitation is on its way. */
    INVITING,
    INVITED,
    EXPIRED,
    ACTIVE,
    REMOVING,
    REMOVED;

    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public Membership {
    branches = Set.copyOf(branches);
  }

  public State state(Instant now) {
    return switch (status) {
      case INVITED -> invitation(now);
      case ACTIVE -> State.ACTIVE;
      case REMOVING -> State.REMOVING;
      case REMOVED -> State.REMOVED;
    };
  }

  private State invitation(Instant now) {
    var end = invitedUntil();
    if (end == null) {
      return State.INVITING;
    }
    return now.isBefore(end) ? State.INVITED : State.EXPIRED;
  }

  /** Until when the link works; null for who needs none or has not been mailed. */
  public @Nullable Instant invitedUntil() {
    return status == Status.INVITED && mailedAt != null ? mailedAt.plus(LINK_WORKS) : null;
  }

  /** Whether it is a place that somebody has or is to have. */
  public boolean open() {
    return status == Status.INVITED || status == Status.ACTIVE;
  }

  /**
   * Whether the person runs the organisation: holds its leading role, for all branches, and has
   * come in with it. Each organisation needs one who does.
   */
  public boolean runs() {
    return status == Status.ACTIVE && seenAt != null && role.leads() && !limited;
  }

  /** The same with another role and limit. */
  public Membership with(Role other, Set<BranchId> some) {
    return new Membership(
        id,
        partner,
        subject,
        invitee,
        name,
        email,
        other,
        !some.isEmpty(),
        some,
        status,
        accountMade,
        mailedAt,
        seenAt,
        problem,
        detail,
        settled,
        version);
  }
}
