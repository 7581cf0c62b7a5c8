package org.comeasure.tenancy.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.List;
import java.util.Optional;
import org.comeasure.tenancy.Branding;
import org.comeasure.tenancy.EnrolmentState;
import org.comeasure.tenancy.EnrolmentStatus;
import org.comeasure.tenancy.NewEnrolment;
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

  @Column(name = "legal_name")
  private @Nullable String legalName;

  @Column(name = "external_ref")
  private @Nullable String externalRef;

  private @Nullable String country;
  private String languages;
  private String tier;

  @Column(name = "region_id")
  private @Nullable Long regionId;

  private String status;
  @Embedded private BrandFields brand = new BrandFields();
  @Version private int version;

  protected Enrolment() {
    name = languages = tier = status = "";
  }

  public Enrolment(PartnerId partner, NewEnrolment wanted, EnrolmentStatus status) {
    partnerId = partner.value();
    name = languages = tier = "";
    change(wanted);
    this.status = status.code();
  }

  public final void change(NewEnrolment wanted) {
    name = wanted.name();
    legalName = wanted.legalName();
    externalRef = wanted.externalRef();
    country = wanted.country();
    languages = String.join(",", wanted.languages());
    tier = wanted.tier();
    regionId = wanted.region() == null ? null : wanted.region().value();
  }

  public EnrolmentState state() {
    return new EnrolmentState(
        partner(),
        new NewEnrolment(
            name,
            legalName,
            externalRef,
            country,
            languages.isEmpty() ? List.of() : List.of(languages.split(",")),
            tier,
            region().orElse(null)),
        EnrolmentStatus.of(status),
        organizationId(),
        version);
  }

  public void move(EnrolmentStatus to) {
    if (organizationId == null && to.needsOrganization()) {
      throw new IllegalStateException("an enrolment without an organisation stays where it is");
    }
    status = to.code();
  }

  public void belongTo(String organization) {
    organizationId = organization;
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

  public Branding branding() {
    return brand.told();
  }

  public void brand(Branding wanted) {
    brand.change(wanted);
  }
}
