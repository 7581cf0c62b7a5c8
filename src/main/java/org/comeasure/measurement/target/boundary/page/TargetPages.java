package org.comeasure.measurement.target.boundary.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.comeasure.measurement.target.boundary.BenchmarkRow;
import org.comeasure.measurement.target.boundary.ListQuery;
import org.comeasure.measurement.target.boundary.ManageBenchmarks;
import org.comeasure.measurement.target.boundary.ManageTargets;
import org.comeasure.measurement.target.boundary.TargetRow;
import org.comeasure.measurement.target.domain.BenchmarkFilter;
import org.comeasure.measurement.target.domain.BenchmarkId;
import org.comeasure.measurement.target.domain.Phase;
import org.comeasure.measurement.target.domain.Subject;
import org.comeasure.measurement.target.domain.TargetFilter;
import org.comeasure.measurement.target.domain.TargetId;
import org.comeasure.measurement.target.domain.TargetPeriod;
import org.comeasure.programme.Programme;
import org.comeasure.shared.locale.Texts;
import org.comeasure.shared.page.Choice;
import org.comeasure.shared.page.CursorPage;
import org.comeasure.shared.transaction.Transacted;
import org.comeasure.tenancy.ReportingZones;
import org.comeasure.tenancy.TenantScope;
import org.jspecify.annotations.Nullable;

/** Puts the pages about targets and benchmarks together. */
@ApplicationScoped
@Transacted
public class TargetPages {

  private static final int PAGE = 50;
  private static final int LONG_PAGE = 100;

  @Inject ManageTargets targets;
  @Inject ManageBenchmarks benchmarks;
  @Inject Standings standings;
  @Inject Programme programme;
  @Inject ReportingZones zones;

  /** What the list shows, before it is put into the frame of its address. */
  record Lists(List<TargetLine> targets, @Nullable String next, List<BenchmarkLine> benchmarks) {}

  /**
   * @param holder who reads, where that is less than a whole partner; else empty
   */
  Lists lists(TenantScope scope, String holder, ListQuery query, Texts texts) {
    var some = targets.list(scope, query.targets(Phase.CURRENT), PAGE);
    var others = benchmarks.list(scope, from(query.benchmarks(Phase.CURRENT), null), LONG_PAGE);
    var lines = new TargetLines(holder, texts, zones.of(scope));
    return told(scope, lines, some, others.items());
  }

  /** All that the query chooses, on whichever page of the list it was asked for. */
  Lists whole(TenantScope scope, String holder, ListQuery query, Texts texts) {
    var chosen = query.targets(Phase.CURRENT);
    var all = all(cursor -> targets.list(scope, from(chosen, cursor), LONG_PAGE));
    var chosenOthers = query.benchmarks(Phase.CURRENT);
    var others = all(cursor -> benchmarks.list(scope, from(chosenOthers, cursor), LONG_PAGE));
    var lines = new TargetLines(holder, texts, zones.of(scope));
    return told(scope, lines, CursorPage.last(all), others);
  }

  private static <T> List<T> all(Function<@Nullable String, CursorPage<T>> pages) {
    var all = new ArrayList<T>();
    @Nullable String cursor = null;
    do {
      var page = pages.apply(cursor);
      all.addAll(page.items());
      cursor = page.next();
    } while (cursor != null);
    return all;
  }

  private static TargetFilter from(TargetFilter filter, @Nullable String cursor) {
    var before = cursor == null ? null : TargetId.parse(cursor).orElseThrow();
    return new TargetFilter(
        filter.measure(), filter.level(), filter.partner(), filter.phase(), before);
  }

  private static BenchmarkFilter from(BenchmarkFilter filter, @Nullable String cursor) {
    var before = cursor == null ? null : BenchmarkId.parse(cursor).orElseThrow();
    return new BenchmarkFilter(filter.measure(), filter.phase(), before);
  }

  private Lists told(
      TenantScope scope, TargetLines lines, CursorPage<TargetRow> some, List<BenchmarkRow> others) {
    var subjects = new EnumMap<TargetPeriod, Set<Subject>>(TargetPeriod.class);
    some.items().stream()
        .filter(row -> row.phase() == Phase.CURRENT)
        .map(TargetRow::target)
        .forEach(target -> add(subjects, target.period(), target.subject()));
    others.stream()
        .filter(row -> row.phase() == Phase.CURRENT)
        .forEach(row -> add(subjects, TargetLines.BENCHMARKS, row.benchmark().subject()));
    var now = standings.now(scope, subjects);
    return new Lists(
        some.items().stream().map(row -> lines.line(row, now)).toList(),
        some.next(),
        others.stream().map(row -> lines.line(row, now)).toList());
  }

  private static void add(
      Map<TargetPeriod, Set<Subject>> subjects, TargetPeriod period, Subject subject) {
    subjects.computeIfAbsent(period, none -> new HashSet<>()).add(subject);
  }

  List<Choice> phases(String path, ListQuery query, Texts texts) {
    var shown = query.targets(Phase.CURRENT).phase();
    var measure = query.given("measure");
    var suffix = query.targets(null).measure() == null ? "" : "&measure=" + measure;
    return Arrays.stream(Phase.values())
        .map(
            phase ->
                new Choice(
                    path + "?phase=" + phase.code() + suffix,
                    texts.get("target.phase." + phase.code()),
                    phase == shown))
        .toList();
  }

  /** Measures to narrow the list by; {@link Choice#href} holds the value. */
  List<Choice> measures(TenantScope scope, ListQuery query, Texts texts) {
    var all = Stream.of(new Choice("", texts.get("target.filter.all"), false));
    var each =
        programme.measures(scope).stream()
            .map(
                measure ->
                    new Choice(
                        measure.code(),
                        measure.name().in(texts.locale()),
                        measure.code().equals(query.given("measure"))));
    return Stream.concat(all, each).toList();
  }

  /** Where the two parts are found. */
  record Paths(String targets, String benchmarks) {

    static Paths of(String network) {
      return new Paths("/n/" + network + "/targets", "/n/" + network + "/external-benchmarks");
    }
  }

  TargetLines lines(TenantScope scope, Texts texts) {
    return new TargetLines("", texts, zones.of(scope));
  }
}
