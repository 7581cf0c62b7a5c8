package org.comeasure.measurement.target.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Optional;
import org.comeasure.measurement.target.domain.NewTarget;
import org.comeasure.measurement.target.domain.Place;
import org.comeasure.measurement.target.domain.Subject;
import org.comeasure.measurement.target.domain.Target;
import org.comeasure.measurement.target.domain.TargetPeriod;
import org.comeasure.programme.Programme;
import org.comeasure.programme.TouchpointEntry;
import org.comeasure.programme.TouchpointId;
import org.comeasure.shared.transaction.Transacted;
import org.comeasure.tenancy.Directory;
import org.comeasure.tenancy.PartnerEntry;
import org.comeasure.tenancy.PartnerId;
import org.comeasure.tenancy.RegionEntry;
import org.comeasure.tenancy.RegionId;
import org.comeasure.tenancy.TenantScope;
import org.comeasure.tenancy.TierEntry;
import org.jspecify.annotations.Nullable;

/**
 * Looks at what a target was asked to be. Every id is looked up within the scope, so that a foreign
 * partner or region is as unknown as one that does not exist.
 */
@ApplicationScoped
@Transacted
public class CheckTarget {

  @Inject Directory directory;
  @Inject Programme programme;

  /** Empty where there is something to mend, which the check has noted. */
  Optional<NewTarget> fresh(TenantScope scope, TargetInput input, Check check) {
    var subject = check.subject(programme.measures(scope), input.measure());
    var place = place(scope, input, check);
    var touchpoint = touchpoint(scope, input.touchpoint(), check);
    var period = period(input.period(), TargetPeriod.USUAL, check);
    check.note(input.note(), false);
    var there = place == null ? Place.NETWORK : place.at(touchpoint);
    var asked = subject.flatMap(of -> values(of, there, period, input, check));
    return check.isClean() ? asked : Optional.empty();
  }

  /** The same subject and place with another value or period, from today on at the earliest. */
  Optional<NewTarget> changed(Target old, TargetInput input, LocalDate today, Check check) {
    check.note(input.note(), true);
    var period = period(input.period(), old.period(), check);
    var asked = values(old.subject(), old.place(), period, input, check);
    asked.ifPresent(target -> check.successor(old, target.validity(), today));
    return check.isClean() ? asked : Optional.empty();
  }

  private static Optional<NewTarget> values(
      Subject subject, Place place, TargetPeriod period, TargetInput input, Check check) {
    var value = check.value(subject.kind(), input.value());
    var validity = check.validity(input.from(), input.to());
    return value == null || validity == null
        ? Optional.empty()
        : Optional.of(new NewTarget(subject, place, period, value, validity));
  }

  private static TargetPeriod period(String given, TargetPeriod otherwise, Check check) {
    if (given.isEmpty()) {
      return otherwise;
    }
    var found = TargetPeriod.parse(given);
    if (found.isEmpty()) {
      check.add("period", "judged-over");
    }
    return found.orElse(otherwise);
  }

  private @Nullable Place place(TenantScope scope, TargetInput input, Check check) {
    var parts = input.place().split(":", 2);
    var which = parts.length > 1 ? parts[1] : "";
    Optional<Place> found =
        switch (parts[0]) {
          case TargetInput.NETWORK -> Optional.of(Place.NETWORK);
          case "tier" -> tier(scope, which).map(Place::of);
          case "region" -> region(scope, which).map(Place::of);
          case "partner" -> partner(scope, which).map(Place::of);
          default -> Optional.empty();
        };
    if (found.isEmpty()) {
      check.add(input.placeField(), "place");
    }
    return found.orElse(null);
  }

  private Optional<String> tier(TenantScope scope, String given) {
    return directory.tiers(scope).stream().map(TierEntry::code).filter(given::equals).findFirst();
  }

  private Optional<RegionId> region(TenantScope scope, String given) {
    return directory.regions(scope).stream()
        .map(RegionEntry::id)
        .filter(id -> id.toString().equals(given))
        .findFirst();
  }

  private Optional<PartnerId> partner(TenantScope scope, String given) {
    return PartnerId.parse(given)
        .flatMap(id -> directory.partner(scope, id))
        .filter(PartnerEntry::active)
        .map(PartnerEntry::id);
  }

  private @Nullable TouchpointId touchpoint(TenantScope scope, String given, Check check) {
    if (given.isEmpty()) {
      return null;
    }
    var found =
        programme.touchpoints(scope).stream()
            .filter(entry -> entry.id().toString().equals(given) || entry.code().equals(given))
            .map(TouchpointEntry::id)
            .findFirst();
    if (found.isEmpty()) {
      check.add("touchpoint", "touchpoint");
    }
    return found.orElse(null);
  }
}
