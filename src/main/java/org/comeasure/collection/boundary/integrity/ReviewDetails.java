package org.comeasure.collection.boundary.integrity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.comeasure.collection.ResponseId;
import org.comeasure.collection.domain.flag.FlagEntry;
import org.comeasure.collection.store.FlagListStore;
import org.comeasure.platform.audit.AuditDetails;
import org.comeasure.platform.audit.AuditEvent;
import org.comeasure.shared.locale.Texts;
import org.comeasure.shared.transaction.Transacted;
import org.comeasure.tenancy.TenantScope;

/** What was noted with decisions on flags, until they are decided anew. */
@ApplicationScoped
@Transacted
public class ReviewDetails implements AuditDetails {

  static final String ACTION = "flags.reviewed";

  private static final Duration ONE_TRANSACTION = Duration.ofMinutes(1);

  @Inject FlagListStore flags;

  @Override
  public Map<Long, AuditEvent> complete(
      TenantScope scope, Map<Long, Recorded> entries, Optional<Locale> words) {
    var responses =
        entries.values().stream().flatMap(entry -> response(entry.event()).stream()).toList();
    var found = flags.of(scope, responses);
    var complete = new HashMap<Long, AuditEvent>();
    entries.forEach(
        (number, entry) ->
            response(entry.event())
                .map(response -> note(found, response, entry))
                .ifPresent(
                    note -> complete.put(number, named(entry.event(), words).because(note))));
    return complete;
  }

  // The first response of a group stands for all, as they were decided on together.
  private static Optional<ResponseId> response(AuditEvent event) {
    return event.action().equals(ACTION)
        ? ResponseId.parse(event.object().substring(event.object().lastIndexOf('/') + 1))
        : Optional.empty();
  }

  private static String note(List<FlagEntry> found, ResponseId response, Recorded entry) {
    return found.stream()
        .filter(flag -> flag.response().equals(response))
        .filter(flag -> flag.flag().code().equals(entry.event().label()))
        .map(FlagEntry::review)
        .filter(
            review ->
                review != null
                    && !review.at().isAfter(entry.at())
                    && review.at().isAfter(entry.at().minus(ONE_TRANSACTION)))
        .map(review -> review.note())
        .findFirst()
        .orElse("");
  }

  private static AuditEvent named(AuditEvent event, Optional<Locale> words) {
    return words
        .map(locale -> event.called(Texts.in(locale).get("integrity.flag." + event.label())))
        .orElse(event);
  }
}
