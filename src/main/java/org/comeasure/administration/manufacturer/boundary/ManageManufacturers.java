package org.comeasure.administration.manufacturer.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comeasure.administration.people.boundary.ManagePeople;
import org.comeasure.administration.provisioning.boundary.ProvisionManufacturer;
import org.comeasure.administration.provisioning.store.ProvisioningStore;
import org.comeasure.administration.provisioning.store.ProvisioningStore.Attempt;
import org.comeasure.platform.audit.AuditEvent;
import org.comeasure.platform.audit.AuditTrail;
import org.comeasure.platform.job.Jobs;
import org.comeasure.platform.job.NewJob;
import org.comeasure.shared.input.Input;
import org.comeasure.shared.problem.Problem;
import org.comeasure.shared.problem.ProblemException;
import org.comeasure.shared.problem.ProblemType;
import org.comeasure.shared.transaction.Transacted;
import org.comeasure.tenancy.Caller;
import org.comeasure.tenancy.ManufacturerId;
import org.comeasure.tenancy.Manufacturers;
import org.comeasure.tenancy.Manufacturers.Entry;
import org.comeasure.tenancy.Manufacturers.Status;
import org.comeasure.tenancy.Membership;
import org.comeasure.tenancy.Memberships;
import org.comeasure.tenancy.ReportingZone;
import org.comeasure.tenancy.Role;

/**
 * Makes manufacturers, lets them rest and takes them up again, for whoever runs the platform. Each
 * step stands in the manufacturer's own trail.
 */
@ApplicationScoped
@Transacted
public class ManageManufacturers {

  static final String KEY = "administration.manufacturer";
  static final int LONGEST_NAME = 120;
  static final int LONGEST_REASON = 200;
  static final int LONGEST_ZONE = 64;

  private static final int MOST_NAMED = 50;

  @Inject Manufacturers manufacturers;
  @Inject ProvisioningStore attempts;
  @Inject ManagePeople people;
  @Inject Memberships memberships;
  @Inject Jobs jobs;
  @Inject AuditTrail audit;
  @Inject Caller caller;

  /**
   * How setting one up goes.
   *
   * @param under whether a job waits or runs
   * @param last the last try, if there was one
   */
  record SetUp(boolean under, Optional<Attempt> last) {}

  /** Empty where something is to be mended. */
  Optional<Manufacturers.Wanted> read(Input input) {
    var name = input.field("name").required().max(LONGEST_NAME).text();
    var zone = input.field("zone").required().max(LONGEST_ZONE).as(ManageManufacturers::zone);
    return input.clean() && zone != null
        ? Optional.of(new Manufacturers.Wanted(name, zone))
        : Optional.empty();
  }

  // By its name in the time zone database: an offset does not know when the clocks change.
  private static Optional<ReportingZone> zone(String id) {
    return ZoneId.getAvailableZoneIds().contains(id)
        ? Optional.of(ReportingZone.of(id))
        : Optional.empty();
  }

  /**
   * It is written down and then set up by a job.
   *
   * @throws ProblemException invalid-input when another has the name
   */
  public Entry add(Manufacturers.Wanted wanted) {
    var added = manufacturers.add(wanted);
    request(added);
    audit.add(
        added.scope(),
        event("created", added)
            .to(Map.of("name", wanted.name(), "zone", wanted.zone().toString())));
    return find(added.id());
  }

  /**
   * Lets somebody in who runs its network; whoever does that invites all others. An invitation that
   * waits is sent again.
   *
   * @throws ProblemException not-found; conflict when the address is in already
   */
  Optional<Membership> invite(ManufacturerId id, Input input) {
    var scope = find(id).state().scope();
    var waiting = people.waiting(scope, input.given("email"));
    return waiting.isPresent()
        ? waiting.map(one -> people.again(scope, one))
        : people.invite(scope, input, Role.MANUFACTURER_ADMIN);
  }

  /** Sets one up once more; harmless where all is well. */
  public Entry setUp(ManufacturerId id) {
    var found = find(id);
    request(found.state());
    return found;
  }

  private void request(Manufacturers.State manufacturer) {
    var who = caller.identity().map(Caller.Identity::subject).orElse(NewJob.PORTAL);
    jobs.request(
        manufacturer.scope(),
        new NewJob(ProvisionManufacturer.NAME, ProvisionManufacturer.NO_PARAMETERS, who));
  }

  /** What rests already goes on resting. */
  public Entry suspend(ManufacturerId id, String reason) {
    return move(id, Status.ACTIVE, Status.SUSPENDED, reason);
  }

  public Entry resume(ManufacturerId id, String reason) {
    return move(id, Status.SUSPENDED, Status.ACTIVE, reason);
  }

  private Entry move(ManufacturerId id, Status from, Status to, String reason) {
    find(id);
    if (reason.length() > LONGEST_REASON || reason.codePoints().anyMatch(Character::isISOControl)) {
      throw Problem.ofParameter("reason", "Use one line of up to 200 characters.").exception();
    }
    boolean moved = manufacturers.move(id, from, to);
    var now = find(id);
    if (now.state().status() != to) {
      throw Problem.of(
              ProblemType.CONFLICT,
              "The manufacturer is %s; it has to be %s for that."
                  .formatted(now.state().status().code(), from.code()))
          .exception();
    }
    if (moved) {
      audit.add(
          now.state().scope(),
          event(to == Status.SUSPENDED ? "suspended" : "resumed", now.state()).because(reason));
    }
    return now;
  }

  public Entry find(ManufacturerId id) {
    return manufacturers.find(id).orElseThrow(ProblemException::notFound);
  }

  /** Those who are in or invited, by name; some of them where they are many. */
  List<Membership> administrators(ManufacturerId id) {
    var all = new Memberships.Filter(null, null);
    return memberships.page(find(id).state().scope(), all, 1, MOST_NAMED).items().stream()
        .filter(one -> one.open() && one.role() == Role.MANUFACTURER_ADMIN)
        .toList();
  }

  SetUp state(ManufacturerId id) {
    var scope = find(id).state().scope();
    boolean under =
        jobs.newest(scope, ProvisionManufacturer.NAME, 1).stream()
            .anyMatch(job -> job.status().isOpen());
    return new SetUp(under, attempts.find(scope));
  }

  private static AuditEvent event(String what, Manufacturers.State manufacturer) {
    return AuditEvent.of(
        "manufacturer." + what, "manufacturers/" + manufacturer.id(), manufacturer.name());
  }
}
