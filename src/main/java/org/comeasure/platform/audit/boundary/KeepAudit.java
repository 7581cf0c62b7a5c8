package org.comeasure.platform.audit.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.ContextNotActiveException;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
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

  CursorPage<AuditEntry> page(TenantScope scope, AuditFilter filter, int limit) {
    var found = store.page(scope, filter, limit + 1);
    var shown = found.subList(0, Math.min(limit, found.size()));
    return new CursorPage<>(
        shown, found.size() > limit ? String.valueOf(shown.get(limit - 1).number()) : null);
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
