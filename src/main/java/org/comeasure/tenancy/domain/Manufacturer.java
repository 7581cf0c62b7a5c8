package org.comeasure.tenancy.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.comeasure.tenancy.Branding;
import org.comeasure.tenancy.ManufacturerId;

/**
 * The tenant itself. While it is suspended nobody of its network gets in and its links rest.
 *
 * <p>Its {@link org.comeasure.tenancy.ReportingZone} is set once, before the first answer: every
 * tally, target and peer value stands under a day of that zone, so that another zone would ask for
 * all of them to be counted again. That is not offered.
 */
@Entity
@Table(name = "manufacturer")
public class Manufacturer {

  @Id private long id;

  @Column(name = "organization_id", nullable = false, updatable = false)
  private String organizationId;

  private String name;
  private String status;
  @Embedded private BrandFields brand = new BrandFields();

  @Column(name = "retention_months")
  private int retentionMonths;

  @Version private int version;

  protected Manufacturer() {
    organizationId = name = status = "";
  }

  public ManufacturerId id() {
    return new ManufacturerId(id);
  }

  public String organizationId() {
    return organizationId;
  }

  public String name() {
    return name;
  }

  public Branding branding() {
    return brand.told();
  }

  public void brand(Branding wanted) {
    brand.change(wanted);
  }

  public int version() {
    return version;
  }

  public boolean active() {
    return "active".equals(status);
  }

  public int retentionMonths() {
    return retentionMonths;
  }
}
