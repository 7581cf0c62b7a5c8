package org.comeasure.tenancy.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.comeasure.tenancy.BranchId;
import org.comeasure.tenancy.BranchState;
import org.comeasure.tenancy.NewBranch;
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
  private @Nullable String address;

  @Column(name = "time_zone")
  private @Nullable String zone;

  @Column(name = "closed_at")
  private @Nullable LocalDateTime closedAt;

  @Column(name = "merged_into_id")
  private @Nullable Long mergedInto;

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

  public Branch(PartnerId partner, NewBranch wanted) {
    this(partner, wanted.name(), wanted.country());
    change(wanted);
  }

  public final void change(NewBranch wanted) {
    name = wanted.name();
    country = wanted.country();
    zone = wanted.zone();
    address = wanted.address();
    regionId = wanted.region() == null ? null : wanted.region().value();
  }

  /** Null to open it again. */
  public void close(@Nullable Instant at) {
    closedAt = at == null ? null : LocalDateTime.ofInstant(at, ZoneOffset.UTC);
  }

  public void mergeInto(BranchId other) {
    mergedInto = other.value();
  }

  public boolean open() {
    return closedAt == null;
  }

  public boolean merged() {
    return mergedInto != null;
  }

  public BranchState state(String partnerName) {
    return new BranchState(
        id(),
        partner(),
        partnerName,
        new NewBranch(name, country, zone, address, region().orElse(null)),
        closedAt == null ? null : closedAt.toInstant(ZoneOffset.UTC),
        mergedInto == null ? null : new BranchId(mergedInto),
        version);
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
