package org.comeasure.platform.audit.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.ContextNotActiveException;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.comeasure.platform.audit.AuditDetails;
import org.comeasure.platform.audit.AuditEvent;
import org.comeasure.platform.audit.AuditTrail;
import org.comeasure.platform.audit.domain.AuditEntry;
import org.comeasure.platform.audit.domain.AuditFilter;
import org.comeasure.platform.audit.store.AuditStore;
import org.comeasure.shared.page.CursorPage;
import org.comeasure.shared.transaction.Transacted;
import org.comeasure.tenancy.Caller;
import org.comeasure.tenancy.TenantScope;

/** Adds entries and reads them. */
@ApplicationScoped
@Transacted
public class KeepAudit implements AuditTrail {

  private static final Caller.Identity NOBODY =
      new Caller.Identity(AuditEntry.PORTAL, "", List.of(), false);

  @Inject AuditStore store;
  @Inject @Any Instance<AuditDetails> details;
  @Inject Caller caller;
  @Inject Clock clock;

  @Override
  @Transacted(Transacted.Bounds.WITHIN)
  public void add(TenantScope scope, AuditEvent event) {
    var who = who().orElse(NOBODY);
    var now = clock.instant();
    var own = scope.partner();
    var about = own == null ? event : event.about(own);
    store.add(
        scope,
        number -> new AuditEntry(number, now, who.subject(), who.name(), own != null, about));
  }

  /**
   * @param words the language of a person; empty for programs
   */
  CursorPage<AuditEntry> page(
      TenantScope scope, AuditFilter filter, int limit, Optional<Locale> words) {
    var found = store.page(scope, filter, limit + 1);
    var shown = found.subList(0, Math.min(limit, found.size()));
    return new CursorPage<>(
        complete(scope, shown, words),
        found.size() > limit ? String.valueOf(shown.get(limit - 1).number()) : null);
  }

  private List<AuditEntry> complete(
      TenantScope scope, List<AuditEntry> entries, Optional<Locale> words) {
    var recorded = new LinkedHashMap<Long, AuditDetails.Recorded>();
    entries.forEach(
        entry ->
            recorded.put(entry.number(), new AuditDetails.Recorded(entry.event(), entry.at())));
    var complete = new HashMap<Long, AuditEvent>();
    details.forEach(known -> complete.putAll(known.complete(scope, recorded, words)));
    return entries.stream()
        .map(entry -> entry.telling(complete.getOrDefault(entry.number(), entry.event())))
        .toList();
  }

  // Jobs run outside of requests.
  private Optional<Caller.Identity> who() {
    try {
      return caller.identity();
    } catch (ContextNotActiveException noRequest) {
      return Optional.empty();
    }
  }
}
