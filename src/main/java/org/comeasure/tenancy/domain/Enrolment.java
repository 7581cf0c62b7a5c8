package org.comeasure.tenancy.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Optional;
import org.comeasure.tenancy.PartnerId;
import org.comeasure.tenancy.RegionId;
import org.eclipse.persistence.annotations.AdditionalCriteria;
import org.jspecify.annotations.Nullable;

/**
 * A partner organisation's part in one manufacturer's network. Only an active one lets anybody in.
 */
@Entity
@Table(name = "enrolment")
@AdditionalCriteria("(:comeasurePartner = 0 or this.partnerId = :comeasurePartner)")
public class Enrolment extends TenantOwned {

  @Id
  @Column(name = "partner_id")
  private long partnerId;

  @Column(name = "organization_id", nullable = false, updatable = false)
  private String organizationId;

  private String name;
  private String tier;

  @Column(name = "region_id")
  private @Nullable Long regionId;

  private String status;
  private String accent;
  @Version private int version;

  protected Enrolment() {
    organizationId = name = tier = status = accent = "";
  }

  public PartnerId partner() {
    return new PartnerId(partnerId);
  }

  public String organizationId() {
    return organizationId;
  }

  public String name() {
    return name;
  }

  public String tier() {
    return tier;
  }

  public Optional<RegionId> region() {
    return Optional.ofNullable(regionId).map(RegionId::new);
  }

  public String status() {
    return status;
  }

  public boolean active() {
    return "active".equals(status);
  }

  public String accent() {
    return accent;
  }
}
