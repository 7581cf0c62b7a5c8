package org.comeasure.collection.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.comeasure.collection.Channel;
import org.comeasure.collection.LinkId;
import org.comeasure.programme.ProductLineId;
import org.comeasure.programme.QuestionnaireId;
import org.comeasure.programme.TouchpointId;
import org.comeasure.tenancy.BranchId;
import org.comeasure.tenancy.PartnerId;
import org.comeasure.tenancy.domain.PartnerOwned;
import org.jspecify.annotations.Nullable;

/**
 * An address under which end users answer one partner's questionnaire. It is open from the moment
 * it is made until it expires or somebody revokes it; both are final, a new link takes its place.
 */
@Entity
@Table(name = "link")
public class Link extends PartnerOwned {

  private static final String ACTIVE = "active";
  private static final String REVOKED = "revoked";

  @Id private long id;

  @Column(name = "branch_id", updatable = false)
  private @Nullable Long branchId;

  @Column(name = "touchpoint_id", updatable = false)
  private long touchpointId;

  @Column(name = "questionnaire_id", updatable = false)
  private long questionnaireId;

  @Column(name = "product_line_id", updatable = false)
  private @Nullable Long productLineId;

  @Column(updatable = false)
  private String code;

  @Column(updatable = false)
  private String channel;

  private String label;
  private String status;

  @Column(name = "expires_at")
  private @Nullable LocalDateTime expiresAt;

  @Column(name = "revoked_at")
  private @Nullable LocalDateTime revokedAt;

  @Column(name = "created_at", updatable = false)
  private LocalDateTime createdAt;

  @Version private int version;

  protected Link() {
    code = channel = label = status = "";
    createdAt = LocalDateTime.MIN;
  }

  public Link(PartnerId partner, NewLink asked, QuestionnaireId questionnaire, Instant now) {
    super(partner);
    this.id = LinkId.next().value();
    this.branchId = asked.branch() == null ? null : asked.branch().value();
    this.touchpointId = asked.touchpoint().value();
    this.questionnaireId = questionnaire.value();
    this.productLineId = asked.productLine() == null ? null : asked.productLine().value();
    this.code = LinkCode.next();
    this.channel = asked.channel().code();
    this.label = asked.label();
    this.status = ACTIVE;
    this.expiresAt = asked.expiresAt() == null ? null : utc(asked.expiresAt());
    this.createdAt = utc(now);
  }

  public void revoke(Instant now) {
    if (!REVOKED.equals(status)) {
      status = REVOKED;
      revokedAt = utc(now);
    }
  }

  public LinkStatus statusAt(Instant now) {
    if (REVOKED.equals(status)) {
      return LinkStatus.REVOKED;
    }
    return expiresAt().filter(end -> !now.isBefore(end)).isPresent()
        ? LinkStatus.EXPIRED
        : LinkStatus.ACTIVE;
  }

  public LinkId id() {
    return new LinkId(id);
  }

  public Optional<BranchId> branch() {
    return Optional.ofNullable(branchId).map(BranchId::new);
  }

  public TouchpointId touchpoint() {
    return new TouchpointId(touchpointId);
  }

  public QuestionnaireId questionnaire() {
    return new QuestionnaireId(questionnaireId);
  }

  public Optional<ProductLineId> productLine() {
    return Optional.ofNullable(productLineId).map(ProductLineId::new);
  }

  public String code() {
    return code;
  }

  public Channel channel() {
    return Channel.of(channel).orElseThrow();
  }

  public String label() {
    return label;
  }

  public Optional<Instant> expiresAt() {
    return Optional.ofNullable(expiresAt).map(end -> end.toInstant(ZoneOffset.UTC));
  }

  public Instant createdAt() {
    return createdAt.toInstant(ZoneOffset.UTC);
  }

  public int version() {
    return version;
  }

  private static LocalDateTime utc(Instant instant) {
    return LocalDateTime.ofInstant(instant.truncatedTo(ChronoUnit.MILLIS), ZoneOffset.UTC);
  }
}
