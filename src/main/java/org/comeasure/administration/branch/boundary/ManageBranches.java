package org.comeasure.administration.branch.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.comeasure.platform.audit.AuditEvent;
import org.comeasure.platform.audit.AuditTrail;
import org.comeasure.platform.job.Jobs;
import org.comeasure.platform.job.NewJob;
import org.comeasure.shared.input.Input;
import org.comeasure.shared.problem.Problem;
import org.comeasure.shared.problem.ProblemException;
import org.comeasure.shared.problem.ProblemType;
import org.comeasure.shared.transaction.Transacted;
import org.comeasure.tenancy.BranchId;
import org.comeasure.tenancy.BranchState;
import org.comeasure.tenancy.Branches;
import org.comeasure.tenancy.Directory;
import org.comeasure.tenancy.NewBranch;
import org.comeasure.tenancy.PartnerId;
import org.comeasure.tenancy.RegionEntry;
import org.comeasure.tenancy.RegionId;
import org.comeasure.tenancy.TenantScope;
import org.jspecify.annotations.Nullable;

/**
 * The branches of a partner. Whoever is limited to some may change what is known of those; which
 * there are is for those who see all of them.
 */
@ApplicationScoped
@Transacted
public class ManageBranches {

  /** What the keys of its texts begin with. */
  static final String KEY = "administration.branch";

  static final int LONGEST_NAME = 120;
  static final int LONGEST_ADDRESS = 300;
  static final int LONGEST_ZONE = 64;
  static final int LONGEST_REASON = 200;

  private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

  @Inject Branches branches;
  @Inject Directory directory;
  @Inject Jobs jobs;
  @Inject AuditTrail audit;

  /**
   * Empty where something is to be mended.
   *
   * @throws ProblemException not-found, for a partner that the scope does not reach
   */
  Optional<BranchState> add(TenantScope scope, PartnerId partner, Input input) {
    requireAll(scope);
    var there = scope.at(partner).orElseThrow(ProblemException::notFound);
    if (directory.partner(there, partner).isEmpty()) {
      throw ProblemException.notFound();
    }
    return read(there, input)
        .map(
            wanted -> {
              var added = branches.add(there, wanted);
              audit.add(scope, done("branch.created", added));
              return added;
            });
  }

  /** Empty where something is to be mended. */
  Optional<BranchState> change(
      TenantScope scope, BranchId id, Optional<Integer> seen, Input input) {
    var before = branches.find(scope, id).orElseThrow(ProblemException::notFound);
    var was = told(before.details());
    return read(scope, input)
        .map(
            wanted -> {
              var changed = branches.change(scope, id, seen, wanted);
              var is = told(wanted);
              was.entrySet().removeIf(same -> same.getValue().equals(is.get(same.getKey())));
              is.keySet().retainAll(was.keySet());
              if (!was.isEmpty()) {
                audit.add(scope, done("branch.changed", changed).from(was).to(is));
              }
              return changed;
            });
  }

  /**
   * Closes it or opens it again; one that is so already stays so.
   *
   * @throws ProblemException conflict, for one that has been merged
   */
  BranchState close(TenantScope scope, BranchId id, boolean closed, String reason) {
    requireAll(scope);
    var before = branches.find(scope, id).orElseThrow(ProblemException::notFound);
    if (reason.length() > LONGEST_REASON || reason.codePoints().anyMatch(Character::isISOControl)) {
      throw Problem.ofParameter("reason", "Use one line of up to 200 characters.").exception();
    }
    var now = branches.close(scope, id, closed);
    if (before.open() != now.open()) {
      audit.add(scope, done(closed ? "branch.closed" : "branch.opened", now).because(reason));
    }
    return now;
  }

  /**
   * It is closed at once; what was answered there is moved in the background.
   *
   * @throws ProblemException conflict, where the other is closed, the same, or another partner's
   */
  BranchState merge(TenantScope scope, BranchId from, BranchId into) {
    requireAll(scope);
    var kept = branches.find(scope, into).orElseThrow(ProblemException::notFound);
    var merged = branches.merge(scope, from, into);
    jobs.request(
        TenantScope.ofNetwork(scope.manufacturer()),
        new NewJob(MergeBranches.NAME, "{}", NewJob.PORTAL));
    audit.add(scope, done("branch.merged", merged).to(Map.of("branch", kept.details().name())));
    return merged;
  }

  private static void requireAll(TenantScope scope) {
    if (!scope.allBranches()) {
      throw Problem.of(ProblemType.FORBIDDEN).exception();
    }
  }

  private Optional<NewBranch> read(TenantScope scope, Input input) {
    input.ignore("partner");
    var name = input.field("name").required().max(LONGEST_NAME).text();
    var country =
        input
            .field("country")
            .required()
            .as(text -> Optional.of(text.toUpperCase(Locale.ROOT)).filter(COUNTRIES::contains));
    var zone = input.field("timeZone").as(ManageBranches::zone);
    var address = input.field("address").max(LONGEST_ADDRESS).text();
    var region = input.field("region").as(id -> region(scope, id));
    return !input.clean() || country == null
        ? Optional.empty()
        : Optional.of(
            new NewBranch(name, country, zone, address.isEmpty() ? null : address, region));
  }

  // By its name in the time zone database: an offset does not know when the clocks change.
  private static Optional<String> zone(String text) {
    return Optional.of(text)
        .filter(id -> id.length() <= LONGEST_ZONE && ZoneId.getAvailableZoneIds().contains(id))
        .filter(id -> id.contains("/") || id.equals("UTC"));
  }

  private Optional<RegionId> region(TenantScope scope, String id) {
    return directory.regions(scope).stream()
        .map(RegionEntry::id)
        .filter(known -> known.toString().equals(id))
        .findFirst();
  }

  private static AuditEvent done(String action, BranchState branch) {
    return AuditEvent.of(action, "branches/" + branch.id(), branch.details().name())
        .about(branch.partner());
  }

  static Map<String, String> told(NewBranch details) {
    var told = new TreeMap<String, String>();
    told.put("name", details.name());
    told.put("country", details.country());
    told.put("timeZone", text(details.zone()));
    told.put("address", text(details.address()));
    told.put("region", text(details.region()));
    return told;
  }

  private static String text(@Nullable Object value) {
    return Objects.toString(value, "");
  }
}
