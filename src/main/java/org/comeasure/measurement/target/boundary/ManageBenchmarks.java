package org.comeasure.measurement.target.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.comeasure.measurement.target.domain.BenchmarkFilter;
import org.comeasure.measurement.target.domain.BenchmarkId;
import org.comeasure.measurement.target.domain.ExternalBenchmark;
import org.comeasure.measurement.target.domain.NewBenchmark;
import org.comeasure.measurement.target.domain.Phase;
import org.comeasure.measurement.target.store.BenchmarkStore;
import org.comeasure.platform.audit.AuditEvent;
import org.comeasure.platform.audit.AuditTrail;
import org.comeasure.shared.input.Input;
import org.comeasure.shared.page.CursorPage;
import org.comeasure.shared.problem.Problem;
import org.comeasure.shared.problem.ProblemException;
import org.comeasure.shared.problem.ProblemType;
import org.comeasure.shared.transaction.Transacted;
import org.comeasure.tenancy.ReportingZones;
import org.comeasure.tenancy.TenantScope;

/** The external benchmarks of a network: what there is, a new one, a change, an end. */
@ApplicationScoped
@Transacted
public class ManageBenchmarks {

  @Inject BenchmarkStore store;
  @Inject TargetNames names;
  @Inject ReadBenchmark read;
  @Inject ReportingZones zones;
  @Inject AuditTrail audit;
  @Inject Clock clock;

  public CursorPage<BenchmarkRow> list(TenantScope scope, BenchmarkFilter filter, int limit) {
    var found = store.page(scope, filter, zones.today(scope), limit + 1);
    var shown = found.subList(0, Math.min(limit, found.size()));
    boolean more = found.size() > limit;
    return new CursorPage<>(rows(scope, shown), more ? shown.get(limit - 1).id().toString() : null);
  }

  public BenchmarkRow one(TenantScope scope, BenchmarkId id) {
    return row(scope, find(scope, id));
  }

  public Optional<BenchmarkRow> ifAny(TenantScope scope, BenchmarkId id) {
    return store.byId(scope, id).map(benchmark -> row(scope, benchmark));
  }

  /**
   * Enters a figure where none of the same source holds for the measure on the same days; empty
   * where something is to be mended.
   */
  public Optional<BenchmarkRow> set(TenantScope scope, Input input, Author author) {
    var asked = read.fresh(scope, input);
    asked.ifPresent(of -> refuseOverlap(of, store.lockAll(scope, of.subject()), input));
    return asked.filter(of -> input.clean()).map(of -> add(scope, of, author, input.given("note")));
  }

  /**
   * Ends a figure and enters another in its place on the same day; empty where something is to be
   * mended.
   *
   * @param seen the version that the caller has looked at; empty when it does not matter
   * @throws ProblemException conflict, when it is over or its end has been noted
   */
  public Optional<BenchmarkRow> change(
      TenantScope scope, BenchmarkId id, Optional<Integer> seen, Input input, Author author) {
    var old = locked(scope, id, seen);
    var today = zones.today(scope);
    if (isOver(old.benchmark(), today)) {
      throw Problem.of(ProblemType.CONFLICT, "This benchmark has an end; enter a new one.")
          .exception();
    }
    var changed = read.changed(old.benchmark(), today, input);
    changed.ifPresent(
        of ->
            refuseOverlap(
                of, old.all().stream().filter(b -> b != old.benchmark()).toList(), input));
    if (changed.isEmpty() || !input.clean()) {
      return Optional.empty();
    }
    var note = input.given("note");
    old.benchmark().end(changed.get().validity().from(), author.sign(clock.instant(), note));
    audit.add(scope, done("external-benchmark.ended", row(scope, old.benchmark())).because(note));
    return Optional.of(add(scope, changed.get(), author, note));
  }

  /** Ending what has been ended changes nothing; empty where something is to be mended. */
  public Optional<BenchmarkRow> end(
      TenantScope scope, BenchmarkId id, Optional<Integer> seen, Input input, Author author) {
    var benchmark = locked(scope, id, seen).benchmark();
    var today = zones.today(scope);
    if (isOver(benchmark, today)) {
      return Optional.of(row(scope, benchmark));
    }
    var endDay = ReadDated.end(input, benchmark, today);
    if (endDay == null) {
      return Optional.empty();
    }
    benchmark.end(endDay, author.sign(clock.instant(), input.given("note")));
    store.flush(scope);
    var row = row(scope, benchmark);
    audit.add(scope, done("external-benchmark.ended", row).because(input.given("note")));
    return Optional.of(row);
  }

  private record Locked(ExternalBenchmark benchmark, List<ExternalBenchmark> all) {}

  private Locked locked(TenantScope scope, BenchmarkId id, Optional<Integer> seen) {
    var all = store.lockAll(scope, find(scope, id).subject());
    var benchmark = all.stream().filter(b -> b.id().equals(id)).findFirst().orElseThrow();
    if (seen.filter(version -> version != benchmark.version()).isPresent()) {
      throw Problem.of(ProblemType.PRECONDITION_FAILED).exception();
    }
    return new Locked(benchmark, all);
  }

  private static boolean isOver(ExternalBenchmark benchmark, LocalDate today) {
    return benchmark.isEnded() || benchmark.phase(today) == Phase.PAST;
  }

  private static void refuseOverlap(NewBenchmark asked, List<ExternalBenchmark> all, Input input) {
    var sameSource =
        all.stream()
            .filter(b -> b.source().name().equalsIgnoreCase(asked.source().name()))
            .toList();
    ReadDated.overlap(input, asked.validity(), sameSource, asked.subject().kind());
  }

  private BenchmarkRow add(TenantScope scope, NewBenchmark asked, Author author, String note) {
    var benchmark = new ExternalBenchmark(asked, author.sign(clock.instant(), note));
    store.add(scope, benchmark);
    var row = row(scope, benchmark);
    audit.add(scope, done("external-benchmark.set", row).because(note));
    return row;
  }

  private static AuditEvent done(String action, BenchmarkRow row) {
    var benchmark = row.benchmark();
    return AuditEvent.of(action, "external-benchmarks/" + benchmark.id(), row.measure().code())
        .to(told(benchmark));
  }

  private static Map<String, String> told(ExternalBenchmark benchmark) {
    var told = ReadDated.told(benchmark);
    told.put("source", benchmark.source().name());
    told.put("period", benchmark.source().period());
    return told;
  }

  private ExternalBenchmark find(TenantScope scope, BenchmarkId id) {
    return store.byId(scope, id).orElseThrow(ProblemException::notFound);
  }

  private BenchmarkRow row(TenantScope scope, ExternalBenchmark benchmark) {
    return rows(scope, List.of(benchmark)).get(0);
  }

  private List<BenchmarkRow> rows(TenantScope scope, List<ExternalBenchmark> benchmarks) {
    var today = zones.today(scope);
    var measures = names.measures(scope);
    return benchmarks.stream()
        .map(
            benchmark ->
                new BenchmarkRow(
                    benchmark,
                    Objects.requireNonNull(measures.get(benchmark.subject())),
                    benchmark.phase(today),
                    scope.wholeNetwork()))
        .toList();
  }
}
