package org.comeasure.tenancy.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.comeasure.tenancy.ManufacturerId;
import org.comeasure.tenancy.ReportingZone;
import org.comeasure.tenancy.ReportingZones;
import org.comeasure.tenancy.TenantScope;
import org.comeasure.tenancy.store.ZoneStore;

/** Remembers every zone for good: that of a network does not change. */
@ApplicationScoped
public class KnownZones implements ReportingZones {

  @Inject ZoneStore store;
  @Inject Clock clock;

  private final Map<ManufacturerId, ReportingZone> known = new ConcurrentHashMap<>();

  @Override
  public ReportingZone of(TenantScope scope) {
    var zone = known.get(scope.manufacturer());
    if (zone == null) {
      zone = store.of(scope);
      known.put(scope.manufacturer(), zone);
    }
    return zone;
  }

  @Override
  public LocalDate today(TenantScope scope) {
    return of(scope).today(clock);
  }
}
