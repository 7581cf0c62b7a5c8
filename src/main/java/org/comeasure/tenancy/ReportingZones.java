package org.comeasure.tenancy;

import java.time.LocalDate;

/** The zones in which networks count their days; what was found once needs no further look-up. */
public interface ReportingZones {

  ReportingZone of(TenantScope scope);

  /** The day that it is now where the network counts. */
  LocalDate today(TenantScope scope);
}
