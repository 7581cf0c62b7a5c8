package org.comeasure.collection.boundary.link;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.comeasure.collection.Channel;
import org.comeasure.collection.domain.NewLink;
import org.comeasure.programme.ProductLineEntry;
import org.comeasure.programme.ProductLineId;
import org.comeasure.programme.Programme;
import org.comeasure.programme.TouchpointEntry;
import org.comeasure.programme.TouchpointId;
import org.comeasure.shared.input.Input;
import org.comeasure.shared.transaction.Transacted;
import org.comeasure.tenancy.BranchEntry;
import org.comeasure.tenancy.BranchId;
import org.comeasure.tenancy.Directory;
import org.comeasure.tenancy.PartnerEntry;
import org.comeasure.tenancy.PartnerId;
import org.comeasure.tenancy.ReportingZone;
import org.comeasure.tenancy.ReportingZones;
import org.comeasure.tenancy.TenantScope;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a new link is to be. Every id is looked up within the scope, so that a foreign partner
 * or branch is as unknown as one that does not exist.
 */
@ApplicationScoped
@Transacted
public class ReadLink {

  private static final Duration LONGEST = Duration.ofDays(3660);

  @Inject Directory directory;
  @Inject Programme programme;
  @Inject ReportingZones zones;
  @Inject Clock clock;

  /** A link that can be made. */
  record Asked(PartnerId partner, NewLink link) {}

  /**
   * Empty where something is to be mended. A program names {@code partner}, {@code branch} and the
   * moment {@code expiresAt}; a form has {@code place} for both, as in {@code partner/branch}, and
   * {@code lastDay}.
   */
  Optional<Asked> read(TenantScope scope, Input input) {
    boolean form = input.has("place");
    var place = input.given("place").split("/", 2);
    var partner = partner(scope, form ? "place" : "partner", place[0], input);
    var branch =
        form
            ? branch(scope, partner, "place", place.length > 1 ? place[1] : "", input)
            : branch(scope, partner, "branch", input.field("branch").text(), input);
    var touchpoint = input.field("touchpoint").required().as(text -> touchpoint(scope, text));
    var productLine = input.field("productLine").as(text -> productLine(scope, text));
    var channel =
        input
            .field("channel")
            .required()
            .as(text -> Channel.of(text).filter(c -> c != Channel.API));
    var label = input.field("label").required().max(NewLink.LONGEST_LABEL).text();
    var expiry =
        input.has("lastDay")
            ? input.field("lastDay").as(text -> open(endOf(text, zones.of(scope))))
            : input.field("expiresAt").as(text -> open(moment(text)));
    if (!input.clean() || partner == null || touchpoint == null || channel == null) {
      return Optional.empty();
    }
    return Optional.of(
        new Asked(partner, new NewLink(touchpoint, branch, productLine, channel, label, expiry)));
  }

  /** A partner's own people need not name it. */
  private @Nullable PartnerId partner(TenantScope scope, String field, String given, Input input) {
    var text = field.equals("partner") ? input.field(field).text() : given;
    if (text.isEmpty() && scope.partner() != null) {
      return scope.partner();
    }
    var known =
        PartnerId.parse(text)
            .flatMap(id -> directory.partner(scope, id))
            .filter(PartnerEntry::active)
            .map(PartnerEntry::id);
    if (known.isEmpty()) {
      input.refuse(field, "choice");
    }
    return known.orElse(null);
  }

  /** Null for the whole partner, where the scope is that wide. */
  private @Nullable BranchId branch(
      TenantScope scope, @Nullable PartnerId partner, String field, String given, Input input) {
    if (partner == null || (given.isEmpty() && scope.allBranches())) {
      return null;
    }
    var known =
        BranchId.parse(given)
            .flatMap(id -> directory.branch(scope, id))
            .filter(branch -> branch.open() && branch.partner().equals(partner))
            .map(BranchEntry::id);
    if (known.isEmpty()) {
      input.refuse(field, "choice");
    }
    return known.orElse(null);
  }

  private Optional<TouchpointId> touchpoint(TenantScope scope, String given) {
    return programme.touchpoints(scope).stream()
        .filter(entry -> entry.id().toString().equals(given) || entry.code().equals(given))
        .map(TouchpointEntry::id)
        .filter(id -> programme.current(scope, id, ManageLinks.AUDIENCE).isPresent())
        .findFirst();
  }

  private Optional<ProductLineId> productLine(TenantScope scope, String given) {
    return programme.productLines(scope).stream()
        .filter(entry -> entry.id().toString().equals(given) || entry.code().equals(given))
        .map(ProductLineEntry::id)
        .findFirst();
  }

  private Optional<Instant> open(Optional<Instant> end) {
    var now = clock.instant();
    return end.filter(time -> time.isAfter(now) && time.isBefore(now.plus(LONGEST)));
  }

  static Optional<Instant> endOf(String day, ReportingZone zone) {
    try {
      return Optional.of(zone.startOf(LocalDate.parse(day).plusDays(1)));
    } catch (DateTimeException noDay) {
      return Optional.empty();
    }
  }

  private static Optional<Instant> moment(String text) {
    try {
      return Optional.of(Instant.parse(text));
    } catch (DateTimeParseException noMoment) {
      return Optional.empty();
    }
  }
}
