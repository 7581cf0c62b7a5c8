package org.comeasure.measurement.target.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.comeasure.programme.TouchpointId;
import org.comeasure.tenancy.PartnerId;
import org.comeasure.tenancy.RegionId;
import org.eclipse.persistence.annotations.AdditionalCriteria;
import org.jspecify.annotations.Nullable;

/**
 * What a measure is to reach somewhere, as the manufacturer has set it. A scope of one partner
 * never holds another partner's targets, by whatever way they are asked for.
 */
@Entity
@Table(name = "target")
@AdditionalCriteria(
    "(:comeasurePartner = 0 or this.partnerId is null or this.partnerId = :comeasurePartner)")
public class Target extends Dated {

  @Column(name = "partner_id", updatable = false)
  private @Nullable Long partnerId;

  @Column(name = "region_id", updatable = false)
  private @Nullable Long regionId;

  @Column(updatable = false)
  private @Nullable String tier;

  @Column(name = "touchpoint_id", updatable = false)
  private @Nullable Long touchpointId;

  @Column(name = "judged_over", updatable = false)
  private String judgedOver;

  protected Target() {
    judgedOver = TargetPeriod.USUAL.code();
  }

  public Target(NewTarget asked, Signature set) {
    super(TargetId.next().value(), asked.subject(), asked.value(), asked.validity(), set);
    var place = asked.place();
    this.partnerId = place.partner() == null ? null : place.partner().value();
    this.regionId = place.region() == null ? null : place.region().value();
    this.tier = place.tier();
    this.touchpointId = place.touchpoint() == null ? null : place.touchpoint().value();
    this.judgedOver = asked.period().code();
  }

  public TargetId id() {
    return new TargetId(id);
  }

  public TargetPeriod period() {
    return TargetPeriod.parse(judgedOver).orElseThrow();
  }

  public Place place() {
    return new Place(
        partnerId == null ? null : new PartnerId(partnerId),
        regionId == null ? null : new RegionId(regionId),
        tier,
        touchpointId == null ? null : new TouchpointId(touchpointId));
  }
}
