package org.comeasure.tenancy.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Optional;
import org.comeasure.tenancy.Branding;
import org.comeasure.tenancy.ManufacturerId;
import org.comeasure.tenancy.Manufacturers;
import org.comeasure.tenancy.ReportingZone;
import org.jspecify.annotations.Nullable;

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

  private static final int USUAL_RETENTION_MONTHS = 24;

  @Id private long id;

  @Column(name = "organization_id")
  private @Nullable String organizationId;

  private String name;
  private String status;
  @Embedded private BrandFields brand = new BrandFields();

  @Column(name = "time_zone", updatable = false)
  private String zone;

  @Column(name = "retention_months")
  private int retentionMonths;

  @Version private int version;

  protected Manufacturer() {
    name = status = zone = "";
  }

  /**
   * @param brand that it begins with
   */
  public Manufacturer(ManufacturerId id, Manufacturers.Wanted wanted, Branding brand) {
    this.id = id.value();
    name = wanted.name();
    zone = wanted.zone().toString();
    status = Manufacturers.Status.PROVISIONING.code();
    retentionMonths = USUAL_RETENTION_MONTHS;
    this.brand.change(brand);
  }

  public Manufacturers.State state() {
    return new Manufacturers.State(
        id(),
        name,
        ReportingZone.of(zone),
        Manufacturers.Status.of(status),
        Optional.ofNullable(organizationId));
  }

  /**
   * @return whether it was at {@code from}
   */
  public boolean move(Manufacturers.Status from, Manufacturers.Status to) {
    if (!status.equals(from.code())) {
      return false;
    }
    if (organizationId == null) {
      throw new IllegalStateException("a manufacturer without an organisation stays where it is");
    }
    status = to.code();
    return true;
  }

  public void belongTo(String organization) {
    organizationId = organization;
  }

  public ManufacturerId id() {
    return new ManufacturerId(id);
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
    return Manufacturers.Status.ACTIVE.code().equals(status);
  }

  public int retentionMonths() {
    return retentionMonths;
  }
}
