package org.comeasure.tenancy.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Optional;
import org.comeasure.tenancy.EnrolmentStatus;
import org.comeasure.tenancy.PartnerId;
import org.comeasure.tenancy.RegionId;
import org.eclipse.persistence.annotations.AdditionalCriteria;
import org.jspecify.annotations.Nullable;

/**
 * A partner organisation's part in one manufacturer's network, as {@link EnrolmentStatus} goes. It
 * has no organisation until the identity provider has one for it.
 */
@Entity
@Table(name = "enrolment")
@AdditionalCriteria("(:comeasurePartner = 0 or this.partnerId = :comeasurePartner)")
public class Enrolment extends TenantOwned {

  @Id
  @Column(name = "partner_id")
  private long partnerId;

  @Column(name = "organization_id")
  private @Nullable String organizationId;

  private String name;
  private String tier;

  @Column(name = "region_id")
  private @Nullable Long regionId;

  private String status;
  private String accent;
  @Version private int version;

  protected Enrolment() {
    name = tier = status = accent = "";
  }

  public PartnerId partner() {
    return new PartnerId(partnerId);
  }

  public Optional<String> organizationId() {
    return Optional.ofNullable(organizationId);
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
    return EnrolmentStatus.ACTIVE.code().equals(status);
  }

  public String accent() {
    return accent;
  }
}
