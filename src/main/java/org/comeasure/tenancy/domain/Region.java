package org.comeasure.tenancy.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Optional;
import org.comeasure.tenancy.RegionId;
import org.jspecify.annotations.Nullable;

/** A region of the network, which may lie in another; partners and branches sit in one. */
@Entity
@Table(name = "region")
public class Region extends TenantOwned {

  @Id private long id;
  private String name;

  @Column(name = "parent_id")
  private @Nullable Long parentId;

  @Version private int version;

  protected Region() {
    name = "";
  }

  public Region(String name) {
    this.id = RegionId.next().value();
    this.name = name;
  }

  public void rename(String other) {
    name = other;
  }

  /** Null for the network itself. */
  public void moveInto(@Nullable RegionId other) {
    parentId = other == null ? null : other.value();
  }

  public Optional<RegionId> parent() {
    return Optional.ofNullable(parentId).map(RegionId::new);
  }

  public int version() {
    return version;
  }

  public RegionId id() {
    return new RegionId(id);
  }

  public String name() {
    return name;
  }
}
