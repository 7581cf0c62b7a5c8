package org.comeasure.administration.provisioning.boundary;

import static org.comeasure.shared.json.Documents.JSON;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.StringReader;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.comeasure.administration.provisioning.boundary.EnsureOrganization.Kind;
import org.comeasure.administration.provisioning.boundary.InvitePerson.Seat;
import org.comeasure.platform.database.RetriedTransaction;
import org.comeasure.platform.job.JobFailedException;
import org.comeasure.platform.job.JobKind;
import org.comeasure.platform.job.JobProgress;
import org.comeasure.platform.job.Lane;
import org.comeasure.platform.job.NewJob;
import org.comeasure.platform.job.RetryPolicy;
import org.comeasure.platform.mail.Addressee;
import org.comeasure.platform.mail.EmailAddress;
import org.comeasure.platform.mail.Letter;
import org.comeasure.platform.mail.Outbox;
import org.comeasure.platform.mail.PortalAddress;
import org.comeasure.shared.locale.Texts;
import org.comeasure.tenancy.Directory;
import org.comeasure.tenancy.Invitee;
import org.comeasure.tenancy.Membership;
import org.comeasure.tenancy.MembershipId;
import org.comeasure.tenancy.Memberships;
import org.comeasure.tenancy.Memberships.Settled;
import org.comeasure.tenancy.PartnerEntry;
import org.comeasure.tenancy.Role;
import org.comeasure.tenancy.TenantScope;

/**
 * Makes one person's place at the identity provider what it is here: invited, with another role, or
 * gone. Our row is there first, and each step can be done again; whatever was changed meanwhile is
 * done before the job ends. An organisation may sell for several networks, of which each has given
 * what it has given: the provider is to grant the most of it, and our rows keep each network's.
 */
@ApplicationScoped
public class ArrangePerson implements JobKind {

  public static final String NAME = "administration.person";

  static final String WAITS = "administration.people.waits";
  static final String TAKEN = "administration.people.taken";

  /** Key of what is said where the identity provider does not let an account in. */
  static final String SHUT = "administration.people.shut";

  private static final int MOST_WAITING = 500;

  @Inject RetriedTransaction transaction;
  @Inject Memberships memberships;
  @Inject InvitePerson people;
  @Inject Directory directory;
  @Inject Outbox outbox;
  @Inject PortalAddress portal;

  /** Something else is wanted by now. */
  private static final class ChangedMeanwhile extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  /**
   * @param version of what is wanted: what is changed later is another job
   */
  public static NewJob job(MembershipId id, int version, String requestedBy) {
    return new NewJob(
        NAME, "{\"person\":\"%s\",\"version\":%d}".formatted(id, version), requestedBy);
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Lane lane() {
    return Lane.BULK;
  }

  @Override
  public RetryPolicy retries() {
    return RetryPolicy.PATIENT;
  }

  @Override
  public int mostWaiting() {
    return MOST_WAITING;
  }

  @Override
  public String run(TenantScope scope, String parameters, JobProgress progress) {
    var id = person(parameters);
    var found = recall(scope, id).filter(one -> !one.settled());
    try {
      while (found.isPresent() && !arranged(scope, found.get(), progress)) {
        found = recall(scope, id);
      }
      return "{}";
    } catch (KeycloakException failure) {
      if (failure instanceof KeycloakException.Clash
          || failure instanceof KeycloakException.Refused) {
        // Whose account it is, and what is the matter with it, is not for who invites.
        note(scope, id, SHUT, "");
        throw JobFailedException.forGood(SHUT);
      }
      note(scope, id, failure.textKey(), Objects.requireNonNullElse(failure.getMessage(), ""));
      throw failure.passes()
          ? new JobFailedException(failure.textKey())
          : JobFailedException.forGood(failure.textKey());
    }
  }

  private static MembershipId person(String parameters) {
    try (var reader = JSON.createReader(new StringReader(parameters))) {
      return MembershipId.parse(reader.readObject().getString("person")).orElseThrow();
    }
  }

  private Optional<Membership> recall(TenantScope scope, MembershipId id) {
    return transaction.run(() -> memberships.recall(scope, id));
  }

  private void note(TenantScope scope, MembershipId id, String problem, String detail) {
    transaction.run(
        () -> {
          memberships.failed(scope, id, problem, detail);
          return id;
        });
  }

  /** Whether nothing else was wanted meanwhile. */
  private boolean arranged(TenantScope scope, Membership one, JobProgress progress) {
    var organization =
        transaction
            .run(() -> memberships.organization(scope))
            .orElseThrow(() -> new JobFailedException(WAITS));
    try {
      var how =
          switch (one.status()) {
            case INVITED -> invite(scope, one, organization);
            case ACTIVE -> seat(scope, one, organization);
            case REMOVING, REMOVED -> remove(scope, one, organization);
          };
      return transaction.run(
          () -> {
            progress.keep();
            boolean settled = memberships.settle(scope, one, how);
            if (settled && how == Settled.AT_HOME) {
              tell(scope, one);
            }
            return settled;
          });
    } catch (ChangedMeanwhile again) {
      return false;
    }
  }

  private Settled invite(TenantScope scope, Membership one, String organization) {
    var who = Objects.requireNonNull(one.invitee());
    var person =
        new InvitePerson.Person(
            who.email(), who.firstName(), who.lastName(), who.language().toLanguageTag());
    var log = new Noted(scope, one);
    var invited =
        people.invite(
            person,
            subject -> seatOf(scope, organization, roles(scope, one, organization, subject)),
            log);
    return invited.settled() ? Settled.AT_HOME : Settled.AS_WANTED;
  }

  private Settled seat(TenantScope scope, Membership one, String organization) {
    var subject = Objects.requireNonNull(one.subject());
    people.seat(subject, seatOf(scope, organization, roles(scope, one, organization, subject)));
    return Settled.AS_WANTED;
  }

  private Settled remove(TenantScope scope, Membership one, String organization) {
    var subject = one.subject();
    if (subject == null) {
      return Settled.AS_WANTED;
    }
    var others =
        new HashSet<>(transaction.run(() -> memberships.elsewhere(scope, organization, subject)));
    if (others.isEmpty()) {
      people.remove(subject, organization);
      if (one.accountMade()) {
        people.forget(subject);
      }
      return Settled.AS_WANTED;
    }
    var kind = kind(scope);
    others.removeIf(role -> !ofKind(role, kind));
    if (others.isEmpty()) {
      people.unseat(subject, organization, kind);
    } else {
      people.seat(subject, seatOf(scope, organization, others));
    }
    return Settled.KEPT;
  }

  /** What is held here and in the organisation's other networks. */
  private Set<Role> roles(TenantScope scope, Membership one, String organization, String subject) {
    var roles = EnumSet.of(one.role());
    transaction.run(() -> memberships.elsewhere(scope, organization, subject)).stream()
        .filter(role -> ofKind(role, kind(scope)))
        .forEach(roles::add);
    return roles;
  }

  private static Seat seatOf(TenantScope scope, String organization, Set<Role> roles) {
    return new Seat(organization, kind(scope), Role.widest(roles));
  }

  private static Kind kind(TenantScope scope) {
    return scope.partner() == null ? Kind.MANUFACTURER : Kind.PARTNER;
  }

  private static boolean ofKind(Role role, Kind kind) {
    return kind == Kind.PARTNER ? role.ofPartner() : role.ofManufacturer();
  }

  /** Keycloak mails those who have to set a password; who has one hears of it from us. */
  private void tell(TenantScope scope, Membership one) {
    var who = Objects.requireNonNull(one.invitee());
    EmailAddress.of(who.email())
        .ifPresent(
            address -> outbox.add(new Addressee(address, who.name()), letter(scope, one, who)));
  }

  private Letter letter(TenantScope scope, Membership one, Invitee who) {
    var texts = Texts.in(who.language());
    var manufacturer = directory.manufacturer(scope).name();
    var partner = scope.partner();
    var name =
        partner == null
            ? manufacturer
            : directory.partner(scope, partner).map(PartnerEntry::name).orElse(manufacturer);
    var key = "administration.people.mail";
    return Letter.of(
            NAME, texts, texts.get(key + ".subject", name), texts.get(key + ".reason", name))
        .about(scope.manufacturer(), manufacturer)
        .once("people/" + one.id() + "/" + one.version())
        .saying(texts.get(key + ".text", name, manufacturer))
        .leading(portal.of("/"), texts.get(key + ".action"));
  }

  /** What is done is written down at once. */
  private final class Noted implements InvitePerson.Log {

    private final TenantScope scope;
    private final Membership one;

    Noted(TenantScope scope, Membership one) {
      this.scope = scope;
      this.one = one;
    }

    @Override
    public void known(String subject, boolean made, boolean member) {
      if (!transaction.run(() -> memberships.known(scope, one, subject, made, member))) {
        var now = recall(scope, one.id());
        if (now.filter(same -> same.version() == one.version()).isEmpty()) {
          throw new ChangedMeanwhile();
        }
        note(scope, one.id(), TAKEN, "");
        throw JobFailedException.forGood(TAKEN);
      }
    }

    @Override
    public boolean isMailed() {
      return one.mailedAt() != null;
    }

    @Override
    public void mailed() {
      transaction.run(
          () -> {
            memberships.mailed(scope, one.id());
            return one;
          });
    }
  }
}
