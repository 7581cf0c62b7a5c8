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
import org.comeasure.measurement.target.boundary.BenchmarkInput;
import org.comeasure.measurement.target.boundary.BenchmarkRow;
import org.comeasure.measurement.target.boundary.Checked;
import org.comeasure.measurement.target.boundary.ListQuery;
import org.comeasure.measurement.target.boundary.ManageBenchmarks;
import org.comeasure.measurement.target.boundary.ManageTargets;
import org.comeasure.measurement.target.boundary.TargetInput;
import org.comeasure.measurement.target.boundary.TargetRow;
import org.comeasure.measurement.target.domain.BenchmarkFilter;
import org.comeasure.measurement.target.domain.BenchmarkId;
import org.comeasure.measurement.target.domain.Dated;
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
import org.comeasure.tenancy.Directory;
import org.comeasure.tenancy.PartnerEntry;
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
  @Inject Directory directory;
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

  TargetFormPage form(
      TenantScope scope,
      String path,
      TargetInput given,
      @Nullable Checked<?> checked,
      Texts texts) {
    var words = lines(scope, texts).words();
    var touchpoints =
        Stream.concat(
                Stream.of(new Choice("", texts.get("target.touchpoint.all"), false)),
                programme.touchpoints(scope).stream()
                    .map(t -> option(t.id().toString(), t.name().in(texts.locale()))))
            .map(choice -> chosen(choice, given.touchpoint()))
            .toList();
    var choices =
        new TargetFormPage.Choices(
            subjects(scope, given.measure(), words),
            places(scope, given, words),
            touchpoints,
            periods(given, texts));
    return new TargetFormPage(path, null, choices, today(scope), given, checked);
  }

  /** What is to be changed, in the list of that path. */
  record Change(TenantScope scope, String path, TargetLine old) {}

  TargetFormPage change(
      Change change, TargetInput given, @Nullable Checked<?> checked, Texts texts) {
    var choices =
        new TargetFormPage.Choices(List.of(), List.of(), List.of(), periods(given, texts));
    return new TargetFormPage(
        change.path(), change.old(), choices, today(change.scope()), given, checked);
  }

  BenchmarkFormPage form(
      TenantScope scope,
      Paths paths,
      BenchmarkInput given,
      @Nullable Checked<?> checked,
      Texts texts) {
    var subjects = subjects(scope, given.measure(), lines(scope, texts).words());
    return new BenchmarkFormPage(
        paths.benchmarks(), paths.targets(), null, subjects, given, checked);
  }

  BenchmarkFormPage change(
      Paths paths, BenchmarkLine old, BenchmarkInput given, @Nullable Checked<?> checked) {
    return new BenchmarkFormPage(
        paths.benchmarks(), paths.targets(), old, List.of(), given, checked);
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

  String today(TenantScope scope) {
    return zones.today(scope).toString();
  }

  /** When what takes its place would begin: today, or when it would have begun itself. */
  String from(TenantScope scope, Dated old) {
    var today = zones.today(scope);
    return (old.firstDay().isAfter(today) ? old.firstDay() : today).toString();
  }

  /** As far as the old one was planned. */
  String to(Dated old) {
    var last = old.lastDay();
    return last == null ? "" : last.toString();
  }

  private static List<Choice> periods(TargetInput given, Texts texts) {
    return Arrays.stream(TargetPeriod.values())
        .map(period -> option(period.code(), texts.get("target.judged-over." + period.code())))
        .map(choice -> chosen(choice, given.period()))
        .toList();
  }

  private List<Choice> subjects(TenantScope scope, String given, TargetWords words) {
    return Subject.all(programme.measures(scope)).stream()
        .map(named -> chosen(option(named.code(), words.measure(named)), given))
        .toList();
  }

  private List<TargetFormPage.Places> places(
      TenantScope scope, TargetInput given, TargetWords words) {
    var texts = words.texts();
    var levels = new ArrayList<TargetFormPage.Places>();
    levels.add(
        places(
            texts.get("target.level.network"),
            Stream.of(option(TargetInput.NETWORK, texts.get("target.place.network"))),
            given));
    levels.add(
        places(
            texts.get("target.level.tier"),
            directory.tiers(scope).stream()
                .map(tier -> option("tier:" + tier.code(), words.tier(tier))),
            given));
    levels.add(
        places(
            texts.get("target.level.region"),
            directory.regions(scope).stream()
                .map(
                    region ->
                        option(
                            "region:" + region.id(),
                            texts.get("target.place.region", region.name()))),
            given));
    levels.add(
        places(
            texts.get("target.level.partner"),
            directory.partners(scope).stream()
                .filter(PartnerEntry::active)
                .map(partner -> option("partner:" + partner.id(), partner.name())),
            given));
    return levels.stream().filter(level -> !level.choices().isEmpty()).toList();
  }

  private static TargetFormPage.Places places(
      String label, Stream<Choice> choices, TargetInput given) {
    return new TargetFormPage.Places(
        label, choices.map(choice -> chosen(choice, given.place())).toList());
  }

  private static Choice option(String value, String label) {
    return new Choice(value, label, false);
  }

  private static Choice chosen(Choice choice, String value) {
    return new Choice(choice.href(), choice.label(), choice.href().equals(value));
  }
}
