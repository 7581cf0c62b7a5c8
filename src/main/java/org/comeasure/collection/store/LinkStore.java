package org.comeasure.collection.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.comeasure.collection.LinkId;
import org.comeasure.collection.domain.Link;
import org.comeasure.collection.domain.LinkFilter;
import org.comeasure.collection.domain.LinkStatus;
import org.comeasure.shared.sql.Sql;
import org.comeasure.tenancy.BranchId;
import org.comeasure.tenancy.CrossTenant;
import org.comeasure.tenancy.ManufacturerId;
import org.comeasure.tenancy.PartnerId;
import org.comeasure.tenancy.ScopedEntities;
import org.comeasure.tenancy.TenantScope;

/** The links of a network; a scope that is limited to some branches sees no others. */
@ApplicationScoped
public class LinkStore {

  private static final String OWNER_OF_CODE =
      "select manufacturer_id, partner_id, id from link where code = ?";

  @Inject ScopedEntities entities;

  /** A link and the scope that it opens. */
  public record Owned(TenantScope scope, Link link) {}

  @CrossTenant("the code is the credential; the scope that it yields is its own enrolment's")
  public Optional<Owned> byCode(String code) {
    return Sql.on(entities.acrossTenants(), OWNER_OF_CODE, code).first(this::owned);
  }

  public Optional<Link> byId(TenantScope scope, LinkId id) {
    return Optional.ofNullable(entities.of(scope).find(Link.class, id.value()))
        .filter(link -> visible(scope, link));
  }

  /** Newest first. */
  public List<Link> page(TenantScope scope, LinkFilter filter, Instant now, int limit) {
    var entityManager = entities.of(scope);
    var builder = entityManager.getCriteriaBuilder();
    var query = builder.createQuery(Link.class);
    var link = query.from(Link.class);
    var conditions = conditions(builder, link, filter, now);
    if (!scope.allBranches()) {
      var mine = scope.branches().stream().map(BranchId::value).toList();
      conditions.add(link.get("branchId").in(mine));
    }
    query.where(conditions.toArray(Predicate[]::new)).orderBy(builder.desc(link.get("id")));
    return entityManager.createQuery(query).setMaxResults(limit).getResultList();
  }

  public void add(TenantScope scope, Link link) {
    if (!scope.covers(link.partner()) || !visible(scope, link)) {
      throw new IllegalArgumentException("a link is made inside of its scope");
    }
    entities.of(scope).persist(link);
  }

  /** Writes changes now, so that what the caller answers holds the row's new version. */
  public void flush(TenantScope scope) {
    entities.of(scope).flush();
  }

  private static List<Predicate> conditions(
      CriteriaBuilder builder, Root<Link> link, LinkFilter filter, Instant now) {
    var all = new ArrayList<Predicate>();
    if (filter.partner() != null) {
      all.add(builder.equal(link.get("partnerId"), filter.partner().value()));
    }
    if (filter.branch() != null) {
      all.add(builder.equal(link.get("branchId"), filter.branch().value()));
    }
    if (filter.touchpoint() != null) {
      all.add(builder.equal(link.get("touchpointId"), filter.touchpoint().value()));
    }
    if (filter.channel() != null) {
      all.add(builder.equal(link.get("channel"), filter.channel().code()));
    }
    if (filter.before() != null) {
      all.add(builder.lessThan(link.<Long>get("id"), filter.before().value()));
    }
    if (filter.status() != null) {
      all.add(inStatus(builder, link, filter.status(), now));
    }
    return all;
  }

  private static Predicate inStatus(
      CriteriaBuilder builder, Root<Link> link, LinkStatus status, Instant now) {
    var revoked = builder.equal(link.get("status"), LinkStatus.REVOKED.code());
    var end = link.<LocalDateTime>get("expiresAt");
    var over = builder.lessThanOrEqualTo(end, LocalDateTime.ofInstant(now, ZoneOffset.UTC));
    return switch (status) {
      case REVOKED -> revoked;
      case EXPIRED -> builder.and(revoked.not(), over);
      case ACTIVE -> builder.and(revoked.not(), builder.or(builder.isNull(end), over.not()));
    };
  }

  private Owned owned(ResultSet row) throws SQLException {
    var scope =
        TenantScope.ofPartner(new ManufacturerId(row.getLong(1)), new PartnerId(row.getLong(2)));
    return new Owned(scope, byId(scope, new LinkId(row.getLong(3))).orElseThrow());
  }

  private static boolean visible(TenantScope scope, Link link) {
    return scope.allBranches() || link.branch().filter(scope::covers).isPresent();
  }
}
