package org.comeasure.measurement.target.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.comeasure.measurement.target.domain.NewTarget;
import org.comeasure.measurement.target.domain.Place;
import org.comeasure.measurement.target.domain.Subject;
import org.comeasure.measurement.target.domain.Target;
import org.comeasure.measurement.target.domain.TargetPeriod;
import org.comeasure.programme.Programme;
import org.comeasure.programme.TouchpointEntry;
import org.comeasure.programme.TouchpointId;
import org.comeasure.shared.input.Input;
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
 * Reads what a target is to be. Every id is looked up within the scope, so that a foreign partner
 * or region is as unknown as one that does not exist.
 */
@ApplicationScoped
@Transacted
public class ReadTarget {

  /** A form's place for the whole network; others are a level, a colon and which. */
  public static final String NETWORK = "network";

  private static final Set<String> LEVELS = Set.of(NETWORK, "tier", "region", "partner");
  private static final String LEVEL = "appliesTo.level";
  private static final String WHICH = "appliesTo.id";
  private static final String TOUCHPOINT = "touchpoint";

  /** Names beside ids, which a program may send back as it got them. */
  private static final String[] NAMES = {"appliesTo.name", TOUCHPOINT + ".name"};

  @Inject Directory directory;
  @Inject Programme programme;

  /** Empty where something is to be mended. */
  Optional<NewTarget> fresh(TenantScope scope, Input input) {
    var subject = ReadDated.subject(input, programme.measures(scope));
    var place = place(scope, input);
    var named = input.has(TOUCHPOINT + ".id") ? TOUCHPOINT + ".id" : TOUCHPOINT;
    var touchpoint = input.field(named).as(text -> touchpoint(scope, text));
    input.ignore(NAMES);
    var period = period(input, TargetPeriod.USUAL);
    ReadDated.note(input, false);
    ReadDated.shown(input);
    var there = place == null ? Place.NETWORK : place.at(touchpoint);
    var asked = values(subject, there, period, input);
    return input.clean() ? Optional.ofNullable(asked) : Optional.empty();
  }

  /** The same subject and place with another value or period, from today on at the earliest. */
  Optional<NewTarget> changed(Target old, LocalDate today, Input input) {
    input.ignore("measure", LEVEL, WHICH, TOUCHPOINT, TOUCHPOINT + ".id");
    input.ignore(NAMES);
    ReadDated.note(input, true);
    ReadDated.shown(input);
    var asked = values(old.subject(), old.place(), period(input, old.period()), input);
    if (asked != null) {
      ReadDated.successor(input, old, asked.validity(), today);
    }
    return input.clean() ? Optional.ofNullable(asked) : Optional.empty();
  }

  private static @Nullable NewTarget values(
      @Nullable Subject subject, Place place, TargetPeriod period, Input input) {
    var value = ReadDated.value(input, subject);
    var validity = ReadDated.validity(input);
    return subject == null || value == null || validity == null
        ? null
        : new NewTarget(subject, place, period, value, validity);
  }

  private static TargetPeriod period(Input input, TargetPeriod otherwise) {
    var given = input.field("period").as("judged-over", TargetPeriod::parse);
    return given == null ? otherwise : given;
  }

  /** A form has it in one field, a program as the API shows it; without any it is the network. */
  private @Nullable Place place(TenantScope scope, Input input) {
    if (input.has("place")) {
      return input.field("place").required().as(text -> place(scope, text));
    }
    boolean one = input.has(WHICH) && !input.given(WHICH).isEmpty();
    var level =
        input.field(LEVEL).required(one).as(text -> Optional.of(text).filter(LEVELS::contains));
    if (level == null) {
      return input.error(LEVEL) == null ? Place.NETWORK : null;
    }
    boolean all = level.equals(NETWORK);
    var place =
        input
            .field(WHICH)
            .required(!all)
            .as(which -> all ? Optional.empty() : place(scope, level + ":" + which));
    return all ? Place.NETWORK : place;
  }

  private Optional<Place> place(TenantScope scope, String text) {
    var parts = text.split(":", 2);
    var which = parts.length > 1 ? parts[1] : "";
    return switch (parts[0]) {
      case NETWORK -> Optional.of(Place.NETWORK);
      case "tier" -> tier(scope, which).map(Place::of);
      case "region" -> region(scope, which).map(Place::of);
      case "partner" -> partner(scope, which).map(Place::of);
      default -> Optional.empty();
    };
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

  private Optional<TouchpointId> touchpoint(TenantScope scope, String given) {
    return programme.touchpoints(scope).stream()
        .filter(entry -> entry.id().toString().equals(given) || entry.code().equals(given))
        .map(TouchpointEntry::id)
        .findFirst();
  }
}
