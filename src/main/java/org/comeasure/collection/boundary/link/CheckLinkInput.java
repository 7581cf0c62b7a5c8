package org.comeasure.collection.boundary.link;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.comeasure.collection.Channel;
import org.comeasure.collection.domain.NewLink;
import org.comeasure.programme.ProductLineEntry;
import org.comeasure.programme.ProductLineId;
import org.comeasure.programme.Programme;
import org.comeasure.programme.TouchpointEntry;
import org.comeasure.programme.TouchpointId;
import org.comeasure.shared.locale.Texts;
import org.comeasure.shared.problem.FieldError;
import org.comeasure.shared.transaction.Transacted;
import org.comeasure.tenancy.BranchEntry;
import org.comeasure.tenancy.BranchId;
import org.comeasure.tenancy.Directory;
import org.comeasure.tenancy.PartnerEntry;
import org.comeasure.tenancy.PartnerId;
import org.comeasure.tenancy.TenantScope;
import org.jspecify.annotations.Nullable;

/**
 * Looks at what a new link was asked for. Every id is looked up within the scope, so that a foreign
 * partner or branch is as unknown as one that does not exist.
 */
@ApplicationScoped
@Transacted
public class CheckLinkInput {

  private static final Duration LONGEST = Duration.ofDays(3660);

  @Inject Directory directory;
  @Inject Programme programme;
  @Inject Clock clock;

  /** What was asked for, as far as it could be read, and what to mend. */
  public record Checked(
      @Nullable PartnerId partner, @Nullable NewLink link, List<FieldError> errors) {

    public Checked {
      errors = List.copyOf(errors);
    }

    PartnerId partnerOrThrow() {
      return Objects.requireNonNull(partner);
    }

    NewLink linkOrThrow() {
      return Objects.requireNonNull(link);
    }

    public @Nullable String error(String field) {
      return errors.stream()
          .filter(error -> error.pointer().equals("/" + field))
          .map(FieldError::message)
          .findFirst()
          .orElse(null);
    }
  }

  Checked check(TenantScope scope, LinkInput given, Texts texts) {
    var errors = new Errors(texts);
    var input = given.orPartner(scope.partner());
    var partner = partner(scope, input, errors);
    var branch = partner == null ? null : branch(scope, partner, input, errors);
    var touchpoint = touchpoint(scope, input, errors);
    var productLine = productLine(scope, input, errors);
    var channel = Channel.of(input.channel()).filter(c -> c != Channel.API).orElse(null);
    if (channel == null) {
      errors.add("channel");
    }
    if (!fits(input.label())) {
      errors.add("label", NewLink.LONGEST_LABEL);
    }
    var expiry = expiry(input, errors);
    if (!errors.found.isEmpty() || partner == null || touchpoint == null || channel == null) {
      return new Checked(partner, null, errors.found);
    }
    var link = new NewLink(touchpoint, branch, productLine, channel, input.label(), expiry);
    return new Checked(partner, link, List.of());
  }

  private @Nullable PartnerId partner(TenantScope scope, LinkInput input, Errors errors) {
    var known =
        PartnerId.parse(input.partner())
            .flatMap(id -> directory.partner(scope, id))
            .filter(PartnerEntry::active)
            .map(PartnerEntry::id);
    if (known.isEmpty()) {
      errors.add("partner");
    }
    return known.orElse(null);
  }

  private @Nullable BranchId branch(
      TenantScope scope, PartnerId partner, LinkInput input, Errors errors) {
    if (input.branch().isEmpty() && scope.allBranches()) {
      return null;
    }
    var known =
        BranchId.parse(input.branch())
            .flatMap(id -> directory.branch(scope, id))
            .filter(branch -> branch.partner().equals(partner))
            .map(BranchEntry::id);
    if (known.isEmpty()) {
      errors.add("branch");
    }
    return known.orElse(null);
  }

  private @Nullable TouchpointId touchpoint(TenantScope scope, LinkInput input, Errors errors) {
    Optional<TouchpointId> known =
        programme.touchpoints(scope).stream()
            .filter(t -> named(t, input.touchpoint()))
            .map(TouchpointEntry::id)
            .filter(id -> programme.current(scope, id, ManageLinks.AUDIENCE).isPresent())
            .findFirst();
    if (known.isEmpty()) {
      errors.add("touchpoint");
    }
    return known.orElse(null);
  }

  private @Nullable ProductLineId productLine(TenantScope scope, LinkInput input, Errors errors) {
    if (input.productLine().isEmpty()) {
      return null;
    }
    var known =
        programme.productLines(scope).stream()
            .filter(line -> named(line, input.productLine()))
            .map(ProductLineEntry::id)
            .findFirst();
    if (known.isEmpty()) {
      errors.add("productLine");
    }
    return known.orElse(null);
  }

  private @Nullable Instant expiry(LinkInput input, Errors errors) {
    if (input.expiresAt().isEmpty()) {
      return null;
    }
    var now = clock.instant();
    try {
      var end = Instant.parse(input.expiresAt());
      if (end.isAfter(now) && end.isBefore(now.plus(LONGEST))) {
        return end;
      }
    } catch (DateTimeParseException notATime) {
      // Told below, as any other time that does not serve.
    }
    errors.add("expiresAt");
    return null;
  }

  private static boolean named(TouchpointEntry touchpoint, String given) {
    return touchpoint.id().toString().equals(given) || touchpoint.code().equals(given);
  }

  private static boolean named(ProductLineEntry line, String given) {
    return line.id().toString().equals(given) || line.code().equals(given);
  }

  private static boolean fits(String label) {
    return !label.isEmpty()
        && label.codePointCount(0, label.length()) <= NewLink.LONGEST_LABEL
        && label.codePoints().noneMatch(Character::isISOControl);
  }

  private static final class Errors {

    private final Texts texts;
    private final List<FieldError> found = new ArrayList<>();

    Errors(Texts texts) {
      this.texts = texts;
    }

    void add(String field, Object... arguments) {
      var message = texts.get("link.error." + field, arguments);
      found.add(new FieldError("/" + field, message));
    }
  }
}
