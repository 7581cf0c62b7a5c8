package org.comeasure.measurement.target.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.comeasure.measurement.target.domain.Level;
import org.comeasure.measurement.target.domain.Position;
import org.comeasure.measurement.target.domain.Subject;
import org.comeasure.measurement.target.domain.Target;
import org.comeasure.measurement.target.domain.TargetFilter;
import org.comeasure.measurement.target.domain.TargetId;
import org.comeasure.measurement.target.domain.TargetsChanged;
import org.comeasure.tenancy.ScopedEntities;
import org.comeasure.tenancy.TenantScope;
import org.jspecify.annotations.Nullable;

/**
 * The targets of a network. Whoever reads for one partner gives its position and gets what applies
 * to it; another partner's targets stay out of reach even so.
 */
@ApplicationScoped
public class TargetStore {

  @Inject ScopedEntities entities;
  @Inject Event<TargetsChanged> changed;

  /**
   * @param position the network's for those who see all of it
   */
  public Optional<Target> byId(TenantScope scope, Position position, TargetId id) {
    requireOwn(scope, position);
    return Optional.ofNullable(entities.of(scope).find(Target.class, id.value()))
        .filter(target -> scope.wholeNetwork() || mayConcern(target, position));
  }

  /** Newest first. */
  public List<Target> page(
      TenantScope scope, Position position, TargetFilter filter, LocalDate today, int limit) {
    requireOwn(scope, position);
    var builder = entities.of(scope).getCriteriaBuilder();
    return rows(scope)
        .page(
            target -> {
              var conditions = conditions(builder, target, filter);
              if (filter.phase() != null) {
                conditions.add(Days.in(builder, target, filter.phase(), today));
              }
              if (!scope.wholeNetwork()) {
                conditions.add(concerns(builder, target, position));
              }
              return conditions;
            },
            limit);
  }

  /** Those that hold on a day, of all measures; one statement. */
  public List<Target> on(TenantScope scope, LocalDate day) {
    return rows(scope).on(day);
  }

  /** All that were ever set for a subject; nobody else changes them until the end. */
  public List<Target> lockAll(TenantScope scope, Subject subject) {
    return rows(scope).lockAll(scope, subject);
  }

  public void add(TenantScope scope, Target target) {
    rows(scope).add(scope, target);
    flush(scope);
  }

  /** Writes changes now, so that what the caller answers holds the row's new version. */
  public void flush(TenantScope scope) {
    entities.of(scope).flush();
    changed.fire(new TargetsChanged(scope.manufacturer()));
  }

  private DatedRows<Target> rows(TenantScope scope) {
    return new DatedRows<>(entities.of(scope), Target.class);
  }

  private static void requireOwn(TenantScope scope, Position position) {
    if (!Objects.equals(scope.partner(), position.partner())) {
      throw new IllegalArgumentException("a partner reads from its own position");
    }
  }

  private static boolean mayConcern(Target target, Position position) {
    return target.place().covers(position, target.place().touchpoint());
  }

  private static Predicate concerns(
      CriteriaBuilder builder, Root<Target> target, Position position) {
    var partner = position.partner();
    var region = position.region();
    return builder.and(
        nullOr(builder, target, "partnerId", partner == null ? null : partner.value()),
        nullOr(builder, target, "regionId", region == null ? null : region.value()),
        nullOr(builder, target, "tier", position.tier()));
  }

  private static Predicate nullOr(
      CriteriaBuilder builder, Root<Target> target, String column, @Nullable Object value) {
    var none = builder.isNull(target.get(column));
    return value == null ? none : builder.or(none, builder.equal(target.get(column), value));
  }

  private static List<Predicate> conditions(
      CriteriaBuilder builder, Root<Target> target, TargetFilter filter) {
    var all = new ArrayList<Predicate>();
    if (filter.measure() != null) {
      all.add(builder.equal(target.get("measure"), filter.measure()));
    }
    if (filter.partner() != null) {
      all.add(builder.equal(target.get("partnerId"), filter.partner().value()));
    }
    if (filter.before() != null) {
      all.add(builder.lessThan(target.<Long>get("id"), filter.before().value()));
    }
    if (filter.level() != null) {
      all.add(at(builder, target, filter.level()));
    }
    return all;
  }

  private static Predicate at(CriteriaBuilder builder, Root<Target> target, Level level) {
    return switch (level) {
      case PARTNER -> builder.isNotNull(target.get("partnerId"));
      case REGION -> builder.isNotNull(target.get("regionId"));
      case TIER -> builder.isNotNull(target.get("tier"));
      case NETWORK ->
          builder.and(
              builder.isNull(target.get("partnerId")),
              builder.isNull(target.get("regionId")),
              builder.isNull(target.get("tier")));
    };
  }
}
