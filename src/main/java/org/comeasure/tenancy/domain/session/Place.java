package org.comeasure.tenancy.domain.session;

import java.util.Map;
import java.util.UUID;
import org.comeasure.tenancy.BranchId;
import org.comeasure.tenancy.ManufacturerId;
import org.comeasure.tenancy.PartnerId;
import org.comeasure.tenancy.ReportingZone;
import org.comeasure.tenancy.Role;
import org.comeasure.tenancy.TenantScope;
import org.jspecify.annotations.Nullable;

/**
 * Where an organisation stands in a network: it owns the network, or it is enrolled as a partner.
 *
 * @param partner the enrolment, null for the owner
 * @param branches names of those the person is limited to, empty for all
 * @param most the role beyond which nothing counts there, whatever the token says; null for none
 */
public record Place(
    UUID organization,
    ManufacturerId manufacturer,
    String manufacturerName,
    String accent,
    ReportingZone zone,
    @Nullable PartnerId partner,
    @Nullable String partnerName,
    Map<BranchId, String> branches,
    @Nullable Role most) {

  public Place {
    branches = Map.copyOf(branches);
  }

  TenantScope scope() {
    return new TenantScope(manufacturer, partner, branches.keySet());
  }
}
