package org.comeasure.administration.people.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.comeasure.administration.provisioning.boundary.ArrangePerson;
import org.comeasure.platform.audit.AuditEvent;
import org.comeasure.platform.audit.AuditTrail;
import org.comeasure.platform.job.Jobs;
import org.comeasure.platform.mail.EmailAddress;
import org.comeasure.shared.input.Input;
import org.comeasure.shared.locale.Languages;
import org.comeasure.shared.problem.Problem;
import org.comeasure.shared.problem.ProblemException;
import org.comeasure.shared.problem.ProblemType;
import org.comeasure.shared.transaction.Transacted;
import org.comeasure.tenancy.BranchEntry;
import org.comeasure.tenancy.BranchId;
import org.comeasure.tenancy.Caller;
import org.comeasure.tenancy.Directory;
import org.comeasure.tenancy.Invitee;
import org.comeasure.tenancy.Membership;
import org.comeasure.tenancy.MembershipId;
import org.comeasure.tenancy.Memberships;
import org.comeasure.tenancy.PartnerId;
import org.comeasure.tenancy.Role;
import org.comeasure.tenancy.TenantScope;
import org.jspecify.annotations.Nullable;

/**
 * The people of one organisation. Whoever is limited to branches looks after nobody: what such a
 * manager gave would reach beyond what it sees. Nobody changes its own place, so that nobody shuts
 * itself out.
 */
@ApplicationScoped
@Transacted
public class ManagePeople {

  /** What the keys of its texts begin with. */
  public static final String KEY = "administration.people";

  public static final int LONGEST_NAME = 80;

  private static final String ROLE = "role";
  private static final String BRANCHES = "branches";

  private static final int MOST_ALIKE = 50;

  /** As the audit trail has it. */
  private static final String ALL_BRANCHES = "all-branches";

  /** Whoever did not get a mail within it may look again; a second one at once is a nuisance. */
  private static final Duration BETWEEN_MAILS = Duration.ofMinutes(1);

  @Inject Caller caller;
  @Inject Memberships memberships;
  @Inject Directory directory;
  @Inject Jobs jobs;
  @Inject AuditTrail audit;
  @Inject Clock clock;

  /**
   * The organisation in view: one's own, or the partner that is named.
   *
   * @param partner null for one's own
   * @throws ProblemException forbidden, for who is limited to branches; not-found
   */
  TenantScope organization(@Nullable PartnerId partner) {
    var scope = caller.scope();
    if (!scope.allBranches()) {
      throw Problem.of(ProblemType.FORBIDDEN).exception();
    }
    if (partner == null) {
      return scope;
    }
    if (directory.partner(scope, partner).isEmpty()) {
      throw ProblemException.notFound();
    }
    return scope.at(partner).orElseThrow(ProblemException::notFound);
  }

  /** Of the caller's own organisation or of a partner within its scope. */
  Membership find(String person) {
    var scope = organization(null);
    return MembershipId.parse(person)
        .flatMap(id -> memberships.find(scope, id))
        .orElseThrow(ProblemException::notFound);
  }

  /** The same, and who has gone lately, so that taking somebody out can be asked for again. */
  Membership recall(String person) {
    var scope = organization(null);
    return MembershipId.parse(person)
        .flatMap(id -> memberships.recall(scope, id))
        .orElseThrow(ProblemException::notFound);
  }

  boolean isMyself(Membership one) {
    return caller.identity().filter(who -> who.subject().equals(one.subject())).isPresent();
  }

  /** Roles that can be held in the organisation, the leading one first. */
  static List<Role> roles(TenantScope organization) {
    boolean partners = organization.partner() != null;
    return Arrays.stream(Role.values())
        .filter(role -> partners ? role.ofPartner() : role.ofManufacturer())
        .toList();
  }

  /** Those that somebody can be limited to: open ones, and what somebody is limited to already. */
  List<BranchEntry> branches(TenantScope organization, Set<BranchId> held) {
    return organization.partner() == null
        ? List.of()
        : directory.branches(organization).stream()
            .filter(branch -> branch.open() || held.contains(branch.id()))
            .toList();
  }

  /**
   * It is written down and then done by a job. Empty where something is to be mended.
   *
   * @throws ProblemException conflict, when the address is in already
   */
  public Optional<Membership> invite(TenantScope organization, Input input) {
    var role = input.field(ROLE).required().as(text -> role(organization, text));
    return invite(organization, input, role);
  }

  /**
   * The same, for a role that is not chosen.
   *
   * @param role null where it could not be read, which was noted
   */
  public Optional<Membership> invite(TenantScope organization, Input input, @Nullable Role role) {
    var email =
        input.field("email").required().as(text -> EmailAddress.of(text).map(EmailAddress::text));
    var firstName = input.field("firstName").required().max(LONGEST_NAME).text();
    var lastName = input.field("lastName").required().max(LONGEST_NAME).text();
    var language = input.field("language").required().as(Languages::find);
    var branches = branches(organization, Set.of(), input);
    input.ignore("partner");
    if (!input.clean() || email == null || language == null || role == null) {
      return Optional.empty();
    }
    var waiting = new Memberships.Filter(null, Membership.Status.INVITED);
    if (memberships.page(organization, waiting, 1, 1).total() >= Memberships.MOST_INVITED) {
      input.refuse("email", "too-many", Memberships.MOST_INVITED);
      return Optional.empty();
    }
    var who = new Invitee(email, firstName, lastName, language);
    var invited = memberships.invite(organization, who, role, branches);
    arrange(organization, invited);
    audit.add(organization, done("person.invited", invited).to(told(organization, invited)));
    return Optional.of(invited);
  }

  /** The invitation to an address that waits, if one does. */
  public Optional<Membership> waiting(TenantScope organization, String email) {
    var invited = new Memberships.Filter(email, Membership.Status.INVITED);
    return email.isEmpty()
        ? Optional.empty()
        : memberships.page(organization, invited, 1, MOST_ALIKE).items().stream()
            .filter(one -> one.email().equalsIgnoreCase(email))
            .findFirst();
  }

  /**
   * @param whole whether all is said, as by a form; else what is left out stays
   */
  Optional<Membership> change(
      Membership before, Optional<Integer> seen, Input input, boolean whole) {
    var organization = organization(before.partner());
    requireAnother(before);
    var wanted = wanted(organization, before, input, whole);
    if (wanted.isEmpty()) {
      return Optional.empty();
    }
    var changed =
        memberships.change(
            organization, before.id(), seen, wanted.get().role(), wanted.get().branches());
    if (changed.version() == before.version()) {
      return Optional.of(changed);
    }
    if (!changed.settled()) {
      arrange(organization, changed);
    }
    tell(organization, before, changed);
    return Optional.of(changed);
  }

  private record Access(Role role, Set<BranchId> branches) {}

  private Optional<Access> wanted(
      TenantScope organization, Membership before, Input input, boolean whole) {
    boolean otherRole = whole || input.has(ROLE);
    boolean otherBranches = whole || input.has(BRANCHES);
    var role =
        otherRole
            ? input.field(ROLE).required().as(text -> role(organization, text))
            : before.role();
    var branches =
        otherBranches ? branches(organization, before.branches(), input) : before.branches();
    // Limited to branches of which none is left is not the same as not limited.
    if (!otherBranches && before.limited() && branches.isEmpty()) {
      input.refuse(BRANCHES, "gone");
    }
    return input.clean() && role != null
        ? Optional.of(new Access(role, branches))
        : Optional.empty();
  }

  private void tell(TenantScope organization, Membership before, Membership now) {
    var was = told(organization, before);
    var is = told(organization, now);
    for (var what : List.of(ROLE, BRANCHES)) {
      var old = was.getOrDefault(what, "");
      var other = is.getOrDefault(what, "");
      if (!old.equals(other)) {
        audit.add(
            organization,
            done("person." + what + ".changed", now)
                .from(Map.of(what, old))
                .to(Map.of(what, other)));
      }
    }
  }

  /**
   * Withdraws an invitation or takes somebody out, from this moment on.
   *
   * @throws ProblemException conflict, for oneself and for the last who runs the organisation
   */
  Membership remove(Membership before, Optional<Integer> seen) {
    var organization = organization(before.partner());
    requireAnother(before);
    if (!before.open()) {
      return before;
    }
    var gone = memberships.remove(organization, before.id(), seen);
    arrange(organization, gone);
    boolean invited = before.status() == Membership.Status.INVITED;
    var action = invited ? "person.invitation.withdrawn" : "person.removed";
    audit.add(organization, done(action, gone).from(told(organization, before)));
    return gone;
  }

  /**
   * Sends an invitation again, or has done again what went wrong.
   *
   * @throws ProblemException conflict, where there is nothing to do again, or a mail went out a
   *     moment ago
   */
  Membership again(Membership before) {
    return again(organization(before.partner()), before);
  }

  /** The same of an organisation that is not the caller's. */
  public Membership again(TenantScope organization, Membership before) {
    var mailed = before.mailedAt();
    boolean invited = before.status() == Membership.Status.INVITED;
    if (!invited && before.settled()) {
      throw conflict("There is no invitation to send again.");
    }
    if (invited && mailed != null && mailed.plus(BETWEEN_MAILS).isAfter(clock.instant())) {
      throw conflict("The invitation was sent a moment ago.");
    }
    var now = memberships.again(organization, before.id());
    arrange(organization, now);
    if (invited) {
      audit.add(organization, done("person.invitation.sent-again", now));
    }
    return now;
  }

  private void requireAnother(Membership one) {
    if (isMyself(one)) {
      throw conflict("Nobody changes or removes itself. Ask another who runs the organisation.");
    }
  }

  private static ProblemException conflict(String words) {
    return Problem.of(ProblemType.CONFLICT, words).exception();
  }

  private void arrange(TenantScope organization, Membership one) {
    var who = caller.identity().map(Caller.Identity::subject).orElseThrow();
    jobs.request(organization, ArrangePerson.job(one.id(), one.version(), who));
  }

  private static Optional<Role> role(TenantScope organization, String text) {
    return Role.of(text).filter(roles(organization)::contains);
  }

  private Set<BranchId> branches(TenantScope organization, Set<BranchId> held, Input input) {
    var known =
        branches(organization, held).stream()
            .map(BranchEntry::id)
            .collect(Collectors.toMap(BranchId::toString, id -> id));
    input.has(BRANCHES);
    var chosen = new HashSet<BranchId>();
    for (var text : input.all(BRANCHES)) {
      var branch = known.get(text);
      if (branch == null || chosen.size() == Memberships.MOST_BRANCHES) {
        input.refuse(BRANCHES, "choice", Memberships.MOST_BRANCHES);
        break;
      }
      chosen.add(branch);
    }
    return chosen;
  }

  private static AuditEvent done(String action, Membership one) {
    return AuditEvent.of(action, "people/" + one.id(), one.name()).about(one.partner());
  }

  private Map<String, String> told(TenantScope organization, Membership one) {
    var told = new TreeMap<String, String>();
    told.put(ROLE, one.role().toString());
    if (one.partner() != null) {
      told.put(
          BRANCHES, one.limited() ? String.join(", ", names(organization, one)) : ALL_BRANCHES);
    }
    return told;
  }

  /** Of the branches that somebody is limited to, by name. */
  List<String> names(TenantScope organization, Membership one) {
    return one.branches().isEmpty()
        ? List.of()
        : directory.branches(organization).stream()
            .filter(branch -> one.branches().contains(branch.id()))
            .map(BranchEntry::name)
            .toList();
  }
}
