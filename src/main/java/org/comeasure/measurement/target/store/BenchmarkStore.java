package org.comeasure.measurement.target.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
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

  @Inject ScopedEntities entities;
  @Inject Event<TargetsChanged> changed;

  public Optional<ExternalBenchmark> byId(TenantScope scope, BenchmarkId id) {
    return Optional.ofNullable(entities.of(scope).find(ExternalBenchmark.class, id.value()));
  }

  /** Newest first. */
  public List<ExternalBenchmark> page(
      TenantScope scope, BenchmarkFilter filter, LocalDate today, int limit) {
    var builder = entities.of(scope).getCriteriaBuilder();
    return rows(scope)
        .page(
            row -> {
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
              return conditions;
            },
            limit);
  }

  /** Those that hold on a day, of all measures; one statement. */
  public List<ExternalBenchmark> on(TenantScope scope, LocalDate day) {
    return rows(scope).on(day);
  }

  /** All that were ever entered for a subject; nobody else changes them until the end. */
  public List<ExternalBenchmark> lockAll(TenantScope scope, Subject subject) {
    return rows(scope).lockAll(scope, subject);
  }

  public void add(TenantScope scope, ExternalBenchmark benchmark) {
    rows(scope).add(scope, benchmark);
    flush(scope);
  }

  /** Writes changes now, so that what the caller answers holds the row's new version. */
  public void flush(TenantScope scope) {
    entities.of(scope).flush();
    changed.fire(new TargetsChanged(scope.manufacturer()));
  }

  private DatedRows<ExternalBenchmark> rows(TenantScope scope) {
    return new DatedRows<>(entities.of(scope), ExternalBenchmark.class);
  }
}
