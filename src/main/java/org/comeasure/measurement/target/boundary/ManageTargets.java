package org.comeasure.measurement.target.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.comeasure.measurement.target.domain.NewTarget;
import org.comeasure.measurement.target.domain.Phase;
import org.comeasure.measurement.target.domain.Target;
import org.comeasure.measurement.target.domain.TargetFilter;
import org.comeasure.measurement.target.domain.TargetId;
import org.comeasure.measurement.target.store.TargetStore;
import org.comeasure.platform.audit.AuditEvent;
import org.comeasure.platform.audit.AuditTrail;
import org.comeasure.shared.locale.Texts;
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
  @Inject CheckTarget check;
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

  /** Sets a target where none holds on the same days. */
  public Checked<TargetRow> set(TenantScope scope, TargetInput input, Author author, Texts texts) {
    var mistakes = new Check(texts);
    var asked = check.fresh(scope, input, mistakes);
    asked.ifPresent(
        target -> refuseOverlap(target, store.lockAll(scope, target.subject()), mistakes));
    return mistakes.isClean() && asked.isPresent()
        ? Checked.of(add(scope, asked.get(), input.note(), author))
        : Checked.refused(mistakes.errors());
  }

  /**
   * Ends a target and sets another in its place on the same day.
   *
   * @param seen the version that the caller has looked at; empty when it does not matter
   * @throws ProblemException conflict, when the target is over or its end has been noted
   */
  public Checked<TargetRow> change(
      TenantScope scope, TargetId id, Optional<Integer> seen, Change asked) {
    var old = locked(scope, id, seen);
    var mistakes = new Check(asked.texts());
    var today = zones.today(scope);
    requireOpen(old.target(), today);
    var changed = check.changed(old.target(), asked.input(), today, mistakes);
    changed.ifPresent(
        target ->
            refuseOverlap(
                target, old.all().stream().filter(t -> t != old.target()).toList(), mistakes));
    if (!mistakes.isClean() || changed.isEmpty()) {
      return Checked.refused(mistakes.errors());
    }
    var note = asked.input().note();
    old.target().end(changed.get().validity().from(), asked.author().sign(clock.instant(), note));
    audit.add(scope, done("target.ended", row(scope, old.target())).because(note));
    return Checked.of(add(scope, changed.get(), note, asked.author()));
  }

  /** What a target is to become, who wants it, and the language to answer in. */
  public record Change(TargetInput input, Author author, Texts texts) {}

  /** Ending what has been ended changes nothing. */
  public Checked<TargetRow> end(TenantScope scope, TargetId id, Optional<Integer> seen, End asked) {
    var target = locked(scope, id, seen).target();
    var today = zones.today(scope);
    if (target.phase(today) == Phase.PAST || target.isEnded()) {
      return Checked.of(row(scope, target));
    }
    var mistakes = new Check(asked.texts());
    var endDay = Ends.endDay(target, asked.input(), today, mistakes);
    if (!mistakes.isClean() || endDay == null) {
      return Checked.refused(mistakes.errors());
    }
    target.end(endDay, asked.author().sign(clock.instant(), asked.input().note()));
    store.flush(scope);
    var row = row(scope, target);
    audit.add(scope, done("target.ended", row).because(asked.input().note()));
    return Checked.of(row);
  }

  /** How something is to end, who wants it, and the language to answer in. */
  public record End(EndInput input, Author author, Texts texts) {}

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

  private static void refuseOverlap(NewTarget asked, List<Target> all, Check mistakes) {
    var samePlace = all.stream().filter(t -> t.place().equals(asked.place())).toList();
    mistakes.overlap(asked.validity(), samePlace, asked.subject().kind());
  }

  private TargetRow add(TenantScope scope, NewTarget asked, String note, Author author) {
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
        .to(Ends.told(target));
  }

  private Target find(TenantScope scope, TargetId id) {
    return store.byId(scope, names.position(scope), id).orElseThrow(ProblemException::notFound);
  }

  private TargetRow row(TenantScope scope, Target target) {
    return names.rows(scope, List.of(target), zones.today(scope)).get(0);
  }
}
