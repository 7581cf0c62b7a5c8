package org.comeasure.measurement.target.boundary;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Duration;
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
import org.comeasure.measurement.target.domain.TargetsChanged;
import org.comeasure.measurement.target.domain.TargetsInForce;
import org.comeasure.measurement.target.domain.Yardstick;
import org.comeasure.measurement.target.store.BenchmarkStore;
import org.comeasure.measurement.target.store.TargetStore;
import org.comeasure.platform.database.InTransaction;
import org.comeasure.shared.period.Period;
import org.comeasure.tenancy.ReportingZones;
import org.comeasure.tenancy.TenantScope;

/**
 * What other parts of measurement hold their figures against. One statement brings all targets of a
 * page, however many measures, partners and touchpoints it shows; another one all benchmarks. Ask
 * for the last day of the period. Targets are about what end users say: the answers of partners are
 * held against none.
 *
 * <p>Every page asks, and they change a few times a year: what was read serves for a moment, and on
 * the node where it is changed not any longer. The key is the whole scope, so that nothing serves
 * two.
 */
@ApplicationScoped
public class TargetBook {

  private static final Duration MOMENT = Duration.ofSeconds(3);
  private static final int MOST = 5_000;

  @Inject TargetStore targets;
  @Inject BenchmarkStore benchmarks;
  @Inject InTransaction transaction;
  @Inject ReportingZones zones;

  private final Cache<Key, InForce> known =
      Caffeine.newBuilder()
          .maximumSize(MOST)
          .expireAfterWrite(MOMENT)
          .executor(Runnable::run)
          .build();

  private record Key(TenantScope scope, LocalDate day) {}

  /**
   * All that holds on a day.
   *
   * @param benchmarks in the order in which they were entered
   */
  private record InForce(TargetsInForce targets, Map<Subject, List<BenchmarkFigure>> benchmarks) {}

  /**
   * For the figures of a page.
   *
   * @param period that they are of; what holds on its last day counts
   * @param position of those figures together
   */
  public Yardstick yardstick(TenantScope scope, Period period, Filter filter, Position position) {
    if (!filter.audience().equals(Choice.END_USERS)) {
      return Yardstick.NONE;
    }
    var all = inForce(scope, period.lastDay());
    return new Yardstick(
        all.targets(),
        all.benchmarks(),
        position,
        filter.touchpoint(),
        period,
        period.contains(zones.today(scope)));
  }

  public TargetsInForce on(TenantScope scope, LocalDate day) {
    return inForce(scope, day).targets();
  }

  void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) TargetsChanged changed) {
    known.asMap().keySet().removeIf(key -> key.scope().manufacturer().equals(changed.of()));
  }

  private InForce inForce(TenantScope scope, LocalDate day) {
    return known.get(
        new Key(scope, day),
        missing ->
            transaction.call(
                () ->
                    new InForce(
                        TargetsInForce.of(targets.on(scope, day).stream().map(Goal::of).toList()),
                        benchmarks.on(scope, day).stream()
                            .map(BenchmarkFigure::of)
                            .collect(Collectors.groupingBy(BenchmarkFigure::subject)))));
  }
}
