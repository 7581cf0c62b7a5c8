package org.comeasure.tenancy.domain;

import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;
import org.comeasure.tenancy.PartnerId;
import org.eclipse.persistence.annotations.AdditionalCriteria;

/** A row of one enrolment's; EclipseLink adds the enrolment as well when the scope names one. */
@MappedSuperclass
@AdditionalCriteria("(:comeasurePartner = 0 or this.partnerId = :comeasurePartner)")
public abstract class PartnerOwned extends TenantOwned {

  @Column(name = "partner_id", nullable = false, updatable = false)
  protected long partnerId;

  protected PartnerOwned() {}

  protected PartnerOwned(PartnerId partner) {
    this.partnerId = partner.value();
  }

  public PartnerId partner() {
    return new PartnerId(partnerId);
  }
}
