package org.comeasure.tenancy.domain;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.comeasure.tenancy.RegionId;

/** A region of the network; partners and branches sit in one. */
@Entity
@Table(name = "region")
public class Region extends TenantOwned {

  @Id private long id;
  private String name;
  @Version private int version;

  protected Region() {
    name = "";
  }

  public Region(String name) {
    this.id = RegionId.next().value();
    this.name = name;
  }

  public RegionId id() {
    return new RegionId(id);
  }

  public String name() {
    return name;
  }
}
