package org.comeasure.tenancy;

import java.util.List;
import java.util.Set;

/** Callers as requests have them. */
public final class Callers {

  private Callers() {}

  /** The manager of a partner. */
  public static Caller managing(PartnerId partner, ManufacturerId manufacturer, String subject) {
    var network =
        new Network(
            "x",
            TenantScope.ofPartner(manufacturer, partner),
            "A manufacturer",
            "A partner",
            List.of(),
            "#000000",
            ReportingZone.UTC,
            Set.of(Role.PARTNER_MANAGER));
    var caller = new Caller();
    caller.identify(new Caller.Identity(subject, subject, List.of(network), false), network);
    return caller;
  }
}
