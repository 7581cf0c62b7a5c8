package org.comeasure.measurement.target.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import jakarta.persistence.criteria.Predicate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.comeasure.measurement.target.domain.BenchmarkFilter;
import org.comeasure.measurement.target.domain.BenchmarkId;
import org.comeasure.measurement.target.domain.ExternalBenchmark;
import org.comeasure.measurement.target.domain.Subject;
import org.comeasure.measurement.target.domain.TargetsChanged;
import org.comeasure.tenancy.ScopedEntities;
import org.comeasure.tenancy.TenantScope;

/** The external benchmarks of a network; everybody in it may read them. */
@ApplicationScoped
public class BenchmarkStore {

  private static final String LOCK_MEASURE =
      "select number from measure where manufacturer_id = ? and number = ? for update";

  @Inject ScopedEntities entities;
  @Inject Event<TargetsChanged> changed;

  public Optional<ExternalBenchmark> byId(TenantScope scope, BenchmarkId id) {
    return Optional.ofNullable(entities.of(scope).find(ExternalBenchmark.class, id.value()));
  }

  /** Newest first. */
  public List<ExternalBenchmark> page(
      TenantScope scope, BenchmarkFilter filter, LocalDate today, int limit) {
    var entityManager = entities.of(scope);
    var builder = entityManager.getCriteriaBuilder();
    var query = builder.createQuery(ExternalBenchmark.class);
    var row = query.from(ExternalBenchmark.class);
    var conditions = new ArrayList<Predicate>();
    if (filter.measure() != null) {
      conditions.add(builder.equal(row.get("measure"), filter.measure()));
    }
    if (filter.phase() != null) {
      conditions.add(Days.in(builder, row, filter.phase(), today));
    }
    if (filter.before() != null) {
      conditions.add(builder.lessThan(row.<Long>get("id"), filter.before().value()));
    }
    query.where(conditions.toArray(Predicate[]::new)).orderBy(builder.desc(row.get("id")));
    return entityManager.createQuery(query).setMaxResults(limit).getResultList();
  }

  /** Those that hold on a day, of all measures; one statement. */
  public List<ExternalBenchmark> on(TenantScope scope, LocalDate day) {
    var entityManager = entities.of(scope);
    var builder = entityManager.getCriteriaBuilder();
    var query = builder.createQuery(ExternalBenchmark.class);
    var row = query.from(ExternalBenchmark.class);
    query.where(Days.valid(builder, row, day)).orderBy(builder.asc(row.get("id")));
    return entityManager.createQuery(query).getResultList();
  }

  /** All that were ever entered for a subject; nobody else changes them until the end. */
  public List<ExternalBenchmark> lockAll(TenantScope scope, Subject subject) {
    var entityManager = entities.of(scope);
    entityManager
        .createNativeQuery(LOCK_MEASURE)
        .setParameter(1, scope.manufacturer().value())
        .setParameter(2, subject.measure())
        .getResultList();
    return entityManager
        .createQuery(
            "select b from ExternalBenchmark b where b.measure = :measure and b.kind = :kind",
            ExternalBenchmark.class)
        .setParameter("measure", subject.measure())
        .setParameter("kind", subject.kind().code())
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultList();
  }

  public void add(TenantScope scope, ExternalBenchmark benchmark) {
    if (!scope.wholeNetwork()) {
      throw new IllegalArgumentException("only the manufacturer enters benchmarks");
    }
    entities.of(scope).persist(benchmark);
    flush(scope);
  }

  /** Writes changes now, so that what the caller answers holds the row's new version. */
  public void flush(TenantScope scope) {
    entities.of(scope).flush();
    changed.fire(new TargetsChanged(scope.manufacturer()));
  }
}
