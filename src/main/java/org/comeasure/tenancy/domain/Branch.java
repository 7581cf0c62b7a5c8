package org.comeasure.tenancy.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Optional;
import org.comeasure.tenancy.BranchId;
import org.comeasure.tenancy.PartnerId;
import org.comeasure.tenancy.RegionId;
import org.jspecify.annotations.Nullable;

/** A place of a partner's where end users are served. */
@Entity
@Table(name = "branch")
public class Branch extends PartnerOwned {

  @Id private long id;

  @Column(name = "region_id")
  private @Nullable Long regionId;

  private String name;
  private String country;
  @Version private int version;

  protected Branch() {
    name = country = "";
  }

  public Branch(PartnerId partner, String name, String country) {
    super(partner);
    this.id = BranchId.next().value();
    this.name = name;
    this.country = country;
  }

  public BranchId id() {
    return new BranchId(id);
  }

  public Optional<RegionId> region() {
    return Optional.ofNullable(regionId).map(RegionId::new);
  }

  public String name() {
    return name;
  }

  public String country() {
    return country;
  }
}
