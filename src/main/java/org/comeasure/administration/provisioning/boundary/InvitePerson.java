package org.comeasure.administration.provisioning.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import org.comeasure.administration.provisioning.boundary.EnsureOrganization.Kind;
import org.comeasure.tenancy.Membership;
import org.comeasure.tenancy.Role;

/**
 * Lets somebody into an organisation and takes them out again, at Keycloak. Letting in is done step
 * by step, each of which takes for done what is there: account, membership, group, and the mail
 * last. A run that was killed is made up for by the next one; only one that was killed between the
 * mail and its note sends a second mail, whose link does the same as the first.
 */
@ApplicationScoped
public class InvitePerson {

  /** How long the link of the mail works. */
  public static final Duration LINK_WORKS = Membership.LINK_WORKS;

  private static final List<String> FIRST_STEPS = List.of("UPDATE_PASSWORD", "VERIFY_EMAIL");

  @Inject Keycloak keycloak;

  InvitePerson() {}

  InvitePerson(Keycloak keycloak) {
    this.keycloak = keycloak;
  }

  /** What somebody holds: one role of the organisation's kind. */
  public record Seat(String organization, Kind kind, Role role) {}

  /**
   * @param locale such as {@code de}, in which the mail is written
   */
  public record Person(String email, String firstName, String lastName, String locale) {}

  /** Remembers across runs what has been done. */
  public interface Log {

    /**
     * Whose account it is, before it is let in.
     *
     * @param made whether it was made for this
     * @param member whether it is in the organisation anyway
     */
    void known(String subject, boolean made, boolean member);

    boolean isMailed();

    void mailed();
  }

  /**
   * @param subject of the account
   * @param settled whether the account was in use already: then no mail of Keycloak's is sent, and
   *     the portal tells of the new access itself
   */
  public record Invited(String subject, boolean settled) {}

  /**
   * @throws KeycloakException when it cannot be done; what has been done by then stays
   */
  public Invited invite(Person person, Seat seat, Log log) {
    return invite(person, subject -> seat, log);
  }

  /**
   * @param seat what that subject is to hold
   */
  Invited invite(Person person, Function<String, Seat> seat, Log log) {
    var there = keycloak.user(person.email());
    var user = there.orElseGet(() -> made(person));
    if (!user.enabled()) {
      throw new KeycloakException.Refused("the account is disabled");
    }
    // Anybody can write another's address into an account of theirs; only proved it is theirs.
    if (!user.emailVerified() && keycloak.isInUse(user.id())) {
      throw new KeycloakException.Refused("the account has not proved its address");
    }
    var wanted = seat.apply(user.id());
    boolean member = there.isPresent() && keycloak.isMember(wanted.organization(), user.id());
    log.known(user.id(), there.isEmpty(), member);
    seat(user.id(), wanted);
    boolean settled = user.emailVerified();
    if (!settled && !log.isMailed()) {
      keycloak.mail(user.id(), LINK_WORKS.toSeconds(), FIRST_STEPS);
      log.mailed();
    }
    return new Invited(user.id(), settled);
  }

  /** Makes somebody hold the one role and no other of the organisation, within a minute. */
  public void seat(String subject, Seat seat) {
    keycloak.addMember(seat.organization(), subject);
    var held = seat.kind().groupOf(seat.role());
    keycloak.addToGroup(seat.organization(), group(seat, held), subject);
    for (var other : seat.kind().groups()) {
      if (!other.equals(held)) {
        keycloak.takeFromGroup(seat.organization(), group(seat, other), subject);
      }
    }
  }

  /** Out of the organisation and of all sessions; the account stays, as it may be in others. */
  public void remove(String subject, String organization) {
    if (keycloak.isManaged(organization, subject)) {
      for (var kind : Kind.values()) {
        unseat(subject, organization, kind);
      }
    } else {
      keycloak.removeMember(organization, subject);
    }
    keycloak.signOut(subject);
  }

  /** No longer of that kind, but in the organisation still. */
  public void unseat(String subject, String organization, Kind kind) {
    for (var group : kind.groups()) {
      keycloak
          .group(organization, group)
          .ifPresent(id -> keycloak.takeFromGroup(organization, id, subject));
    }
  }

  /**
   * Drops an account that was made for an invitation and never used, so that the link does nothing
   * any more. Where it is in use or somewhere else, or where the realm does not let us, it stays:
   * without a membership it opens nothing.
   */
  public void forget(String subject) {
    try {
      var unproved = keycloak.account(subject).filter(user -> !user.emailVerified()).isPresent();
      if (unproved && !keycloak.isInUse(subject) && !keycloak.isMemberAnywhere(subject)) {
        keycloak.dropUser(subject);
      }
    } catch (KeycloakException.NotAllowed shut) {
      // What the organisation gave is taken away already.
    }
  }

  private Keycloak.User made(Person person) {
    keycloak.makeUser(
        new Keycloak.NewUser(
            person.email(), person.firstName(), person.lastName(), person.locale()));
    return keycloak
        .user(person.email())
        .orElseThrow(
            // Of an operator, too, whom the portal cannot see.
            () -> new KeycloakException.Clash("another account has this address"));
  }

  private String group(Seat seat, String name) {
    return keycloak
        .group(seat.organization(), name)
        .orElseThrow(() -> new KeycloakException.Refused("the organisation has no " + name));
  }
}
