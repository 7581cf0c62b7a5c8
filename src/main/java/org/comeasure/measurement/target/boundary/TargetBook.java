package org.comeasure.measurement.target.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.comeasure.measurement.target.domain.BenchmarkFigure;
import org.comeasure.measurement.target.domain.Goal;
import org.comeasure.measurement.target.domain.Subject;
import org.comeasure.measurement.target.domain.TargetsInForce;
import org.comeasure.measurement.target.store.BenchmarkStore;
import org.comeasure.measurement.target.store.TargetStore;
import org.comeasure.tenancy.TenantScope;

/**
 * What other parts of measurement hold their figures against. One statement brings all targets of a
 * page, however many measures, partners and touchpoints it shows; another one all benchmarks. Ask
 * for the last day of the period.
 */
@ApplicationScoped
@Transactional
public class TargetBook {

  @Inject TargetStore targets;
  @Inject BenchmarkStore benchmarks;

  public TargetsInForce on(TenantScope scope, LocalDate day) {
    return TargetsInForce.of(targets.on(scope, day).stream().map(Goal::of).toList());
  }

  /** In the order in which they were entered. */
  public Map<Subject, List<BenchmarkFigure>> benchmarks(TenantScope scope, LocalDate day) {
    return benchmarks.on(scope, day).stream()
        .map(BenchmarkFigure::of)
        .collect(Collectors.groupingBy(BenchmarkFigure::subject));
  }
}
