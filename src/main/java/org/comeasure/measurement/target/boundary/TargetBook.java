package org.comeasure.measurement.target.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.comeasure.measurement.domain.scorecard.Filter;
import org.comeasure.measurement.domain.tally.Choice;
import org.comeasure.measurement.target.domain.BenchmarkFigure;
import org.comeasure.measurement.target.domain.Goal;
import org.comeasure.measurement.target.domain.Position;
import org.comeasure.measurement.target.domain.Subject;
import org.comeasure.measurement.target.domain.TargetsInForce;
import org.comeasure.measurement.target.domain.Yardstick;
import org.comeasure.measurement.target.store.BenchmarkStore;
import org.comeasure.measurement.target.store.TargetStore;
import org.comeasure.tenancy.TenantScope;

/**
 * What other parts of measurement hold their figures against. One statement brings all targets of a
 * page, however many measures, partners and touchpoints it shows; another one all benchmarks. Ask
 * for the last day of the period. Targets are about what end users say: the answers of partners are
 * held against none.
 */
@ApplicationScoped
@Transactional
public class TargetBook {

  @Inject TargetStore targets;
  @Inject BenchmarkStore benchmarks;

  /**
   * For the figures of a page.
   *
   * @param lastDay of the period that they are of
   * @param position of those figures together
   */
  public Yardstick yardstick(
      TenantScope scope, LocalDate lastDay, Filter filter, Position position) {
    return filter.audience().equals(Choice.END_USERS)
        ? new Yardstick(
            on(scope, lastDay), benchmarks(scope, lastDay), position, filter.touchpoint())
        : Yardstick.NONE;
  }

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
