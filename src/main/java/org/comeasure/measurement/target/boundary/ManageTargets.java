package org.comeasure.measurement.target.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.comeasure.measurement.target.domain.NewTarget;
import org.comeasure.measurement.target.domain.Phase;
import org.comeasure.measurement.target.domain.Target;
import org.comeasure.measurement.target.domain.TargetFilter;
import org.comeasure.measurement.target.domain.TargetId;
import org.comeasure.measurement.target.store.TargetStore;
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

/** The targets of a scope: what there is, a new one, a change, an end. */
@ApplicationScoped
@Transacted
public class ManageTargets {

  @Inject TargetStore store;
  @Inject TargetNames names;
  @Inject ReadTarget read;
  @Inject ReportingZones zones;
  @Inject AuditTrail audit;
  @Inject Clock clock;

  public CursorPage<TargetRow> list(TenantScope scope, TargetFilter filter, int limit) {
    var today = zones.today(scope);
    var found = store.page(scope, names.position(scope), filter, today, limit + 1);
    var shown = found.subList(0, Math.min(limit, found.size()));
    boolean more = found.size() > limit;
    return new CursorPage<>(
        names.rows(scope, shown, today), more ? shown.get(limit - 1).id().toString() : null);
  }

  public TargetRow one(TenantScope scope, TargetId id) {
    return row(scope, find(scope, id));
  }

  public Optional<TargetRow> ifAny(TenantScope scope, TargetId id) {
    return store.byId(scope, names.position(scope), id).map(target -> row(scope, target));
  }

  /** Sets a target where none holds on the same days; empty where something is to be mended. */
  public Optional<TargetRow> set(TenantScope scope, Input input, Author author) {
    var asked = read.fresh(scope, input);
    asked.ifPresent(target -> refuseOverlap(target, store.lockAll(scope, target.subject()), input));
    return asked
        .filter(target -> input.clean())
        .map(target -> add(scope, target, author, input.given("note")));
  }

  /**
   * Ends a target and sets another in its place on the same day; empty where something is to be
   * mended.
   *
   * @param seen the version that the caller has looked at; empty when it does not matter
   * @throws ProblemException conflict, when the target is over or its end has been noted
   */
  public Optional<TargetRow> change(
      TenantScope scope, TargetId id, Optional<Integer> seen, Input input, Author author) {
    var old = locked(scope, id, seen);
    var today = zones.today(scope);
    requireOpen(old.target(), today);
    var changed = read.changed(old.target(), today, input);
    changed.ifPresent(
        target ->
            refuseOverlap(
                target, old.all().stream().filter(t -> t != old.target()).toList(), input));
    if (changed.isEmpty() || !input.clean()) {
      return Optional.empty();
    }
    var note = input.given("note");
    old.target().end(changed.get().validity().from(), author.sign(clock.instant(), note));
    audit.add(scope, done("target.ended", row(scope, old.target())).because(note));
    return Optional.of(add(scope, changed.get(), author, note));
  }

  /** Ending what has been ended changes nothing; empty where something is to be mended. */
  public Optional<TargetRow> end(
      TenantScope scope, TargetId id, Optional<Integer> seen, Input input, Author author) {
    var target = locked(scope, id, seen).target();
    var today = zones.today(scope);
    if (target.phase(today) == Phase.PAST || target.isEnded()) {
      return Optional.of(row(scope, target));
    }
    var endDay = ReadDated.end(input, target, today);
    if (endDay == null) {
      return Optional.empty();
    }
    target.end(endDay, author.sign(clock.instant(), input.given("note")));
    store.flush(scope);
    var row = row(scope, target);
    audit.add(scope, done("target.ended", row).because(input.given("note")));
    return Optional.of(row);
  }

  private record Locked(Target target, List<Target> all) {}

  private Locked locked(TenantScope scope, TargetId id, Optional<Integer> seen) {
    var all = store.lockAll(scope, find(scope, id).subject());
    var target = all.stream().filter(t -> t.id().equals(id)).findFirst().orElseThrow();
    if (seen.filter(version -> version != target.version()).isPresent()) {
      throw Problem.of(ProblemType.PRECONDITION_FAILED).exception();
    }
    return new Locked(target, all);
  }

  private static void requireOpen(Target target, LocalDate today) {
    if (target.isEnded() || target.phase(today) == Phase.PAST) {
      throw Problem.of(ProblemType.CONFLICT, "This target has an end; set a new one.").exception();
    }
  }

  private static void refuseOverlap(NewTarget asked, List<Target> all, Input input) {
    var samePlace = all.stream().filter(t -> t.place().equals(asked.place())).toList();
    ReadDated.overlap(input, asked.validity(), samePlace, asked.subject().kind());
  }

  private TargetRow add(TenantScope scope, NewTarget asked, Author author, String note) {
    var target = new Target(asked, author.sign(clock.instant(), note));
    store.add(scope, target);
    var row = row(scope, target);
    audit.add(scope, done("target.set", row).because(note));
    return row;
  }

  private static AuditEvent done(String action, TargetRow row) {
    var target = row.target();
    return AuditEvent.of(action, "targets/" + target.id(), row.measure().code())
        .about(target.place().partner())
        .to(told(row));
  }

  /** Whom it is for and what it demands, for those who read the trail later. */
  private static Map<String, String> told(TargetRow row) {
    var told = ReadDated.told(row.target());
    told.put("level", row.target().place().level().code());
    if (row.tier() != null) {
      told.put("tier", row.tier().code());
    }
    if (row.name() != null) {
      told.put("place", row.name());
    }
    if (row.touchpoint() != null) {
      told.put("touchpoint", row.touchpoint().in(Locale.ENGLISH));
    }
    told.put("period", row.target().period().code());
    return told;
  }

  private Target find(TenantScope scope, TargetId id) {
    return store.byId(scope, names.position(scope), id).orElseThrow(ProblemException::notFound);
  }

  private TargetRow row(TenantScope scope, Target target) {
    return names.rows(scope, List.of(target), zones.today(scope)).get(0);
  }
}
