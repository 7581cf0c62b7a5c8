package org.comeasure.measurement.driver.boundary;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.comeasure.measurement.domain.chart.RankedBars;
import org.comeasure.measurement.domain.chart.RankedBars.Share;
import org.comeasure.measurement.domain.formula.Interval;
import org.comeasure.measurement.driver.boundary.DriverHeadline.Weighed;
import org.comeasure.measurement.driver.domain.DriverFindings;
import org.comeasure.measurement.driver.domain.KeyDrivers;
import org.comeasure.measurement.driver.domain.KeyDrivers.Mark;
import org.comeasure.measurement.target.boundary.Numbers;
import org.comeasure.measurement.target.domain.Goal;
import org.comeasure.measurement.target.domain.Yardstick;
import org.comeasure.platform.export.Export;
import org.comeasure.platform.export.ExportCell;
import org.comeasure.shared.locale.Texts;
import org.jspecify.annotations.Nullable;

/**
 * Chart, table and facts of what was found.
 *
 * @param yardstick what the average ratings are held against
 */
record DriverEvidence(DriverChoice choice, DriverWords words, Yardstick yardstick) {

  DriverPage.Findings of(DriverFindings findings, @Nullable Instant computed) {
    var ranked = ranked(findings.drivers());
    var shares = shares(ranked);
    return new DriverPage.Findings(
        described(shares.size()),
        RankedBars.of(shares, RankedBars.WIDE),
        RankedBars.of(shares, RankedBars.NARROW),
        ranked.stream().map(this::row).toList(),
        aimed(ranked),
        facts(findings, computed),
        notes(findings));
  }

  private List<Share> shares(List<Weighed> ranked) {
    return ranked.stream()
        .filter(weighed -> weighed.item().mark() != Mark.CONSTANT)
        .map(this::share)
        .toList();
  }

  private String described(int shares) {
    return texts()
        .get(
            "driver.chart.described",
            shares,
            words.with(choice.outcome()),
            words.battery(Objects.requireNonNull(choice.battery())));
  }

  private boolean aimed(List<Weighed> ranked) {
    return ranked.stream().anyMatch(weighed -> goal(weighed).isPresent());
  }

  private Optional<Goal> goal(Weighed weighed) {
    return DriverWords.subject(weighed.measure(), words.measures()).flatMap(yardstick::goal);
  }

  /** The heaviest first. */
  List<Weighed> ranked(KeyDrivers drivers) {
    var measures = choice.question().orElseThrow().items();
    return IntStream.range(0, measures.size())
        .mapToObj(
            i ->
                new Weighed(
                    words.measure(measures.get(i)), measures.get(i), drivers.items().get(i)))
        .sorted(
            Comparator.comparing((Weighed weighed) -> weighed.item().mark() == Mark.CONSTANT)
                .thenComparing(weighed -> -weighed.item().weight()))
        .toList();
  }

  /** The same for a file. */
  List<Export.Table> tables(DriverFindings findings, @Nullable Instant computed) {
    var facts = new ArrayList<List<ExportCell>>();
    facts(findings, computed)
        .forEach((name, text) -> facts.add(List.of(ExportCell.of(name), ExportCell.of(text))));
    notes(findings)
        .forEach(
            note ->
                facts.add(
                    List.of(ExportCell.of(texts().get("driver.note.title")), ExportCell.of(note))));
    var ranked = ranked(findings.drivers());
    var shares = shares(ranked);
    return List.of(
        new Export.Table(
                texts().get("driver.chart.title"),
                List.of(
                    texts().get("driver.column.item"),
                    texts().get("driver.column.weight"),
                    texts().get("measurement.export.low"),
                    texts().get("measurement.export.high"),
                    texts().get("driver.column.mean"),
                    texts().get("target.column.value"),
                    texts().get("measurement.export.note")),
                ranked.stream().map(this::cells).toList())
            .drawn(
                PrintedBars.of(
                    RankedBars.of(shares, RankedBars.WIDE), described(shares.size()), texts())),
        new Export.Table(
            texts().get("driver.fact.title"),
            List.of(texts().get("driver.fact.title"), texts().get("driver.column.fact")),
            facts));
  }

  private List<ExportCell> cells(Weighed weighed) {
    var item = weighed.item();
    boolean weighs = item.mark() != Mark.CONSTANT;
    var remark = words.remark(item);
    return List.of(
        ExportCell.of(weighed.name()),
        weighs ? ExportCell.of(100 * item.weight(), 1) : ExportCell.none(),
        weighs ? ExportCell.of(100 * item.interval().low(), 1) : ExportCell.none(),
        weighs ? ExportCell.of(100 * item.interval().high(), 1) : ExportCell.none(),
        ExportCell.of(item.mean(), 2),
        goal(weighed)
            .map(goal -> ExportCell.of(goal.value().doubleValue(), 2))
            .orElseGet(ExportCell::none),
        ExportCell.of(remark == null ? "" : remark));
  }

  private Share share(Weighed weighed) {
    var item = weighed.item();
    return new Share(
        weighed.name(),
        words.percent(item.weight(), 1),
        100 * item.weight(),
        new Interval(100 * item.interval().low(), 100 * item.interval().high()));
  }

  private DriverPage.Row row(Weighed weighed) {
    var item = weighed.item();
    boolean weighs = item.mark() != Mark.CONSTANT;
    return new DriverPage.Row(
        weighed.name(),
        weighs ? words.percent(item.weight(), 1) : null,
        weighs ? words.interval(item) : null,
        texts().formats().number(item.mean(), 1),
        DriverWords.subject(weighed.measure(), words.measures())
            .flatMap(
                subject ->
                    yardstick
                        .goal(subject)
                        .map(goal -> Numbers.of(goal.value(), subject.kind(), texts())))
            .orElse(null),
        words.remark(item));
  }

  private Map<String, String> facts(DriverFindings findings, @Nullable Instant computed) {
    var drivers = findings.drivers();
    var formats = texts().formats();
    var facts = new LinkedHashMap<String, String>();
    facts.put(
        texts().get("driver.fact.together"),
        texts()
            .get(
                "driver.fact.together.text",
                words.percent(drivers.rSquared(), 1),
                formats.number(drivers.rSquared(), 3)));
    facts.put(
        texts().get("driver.fact.answers"),
        texts()
            .get(
                findings.capped() ? "driver.fact.answers.capped" : "driver.fact.answers.text",
                formats.number(drivers.n()),
                formats.number(findings.read())));
    facts.put(texts().get("driver.fact.alpha"), words.alpha(drivers.alpha(), drivers.alphaN()));
    if (computed != null) {
      facts.put(texts().get("driver.fact.computed"), words.time(computed));
    }
    return facts;
  }

  private List<String> notes(DriverFindings findings) {
    var notes = new ArrayList<String>();
    notes.add(texts().get("driver.note.association"));
    if (findings.capped()) {
      notes.add(texts().get("driver.note.capped", texts().formats().number(findings.read())));
    }
    return notes;
  }

  private Texts texts() {
    return words.texts();
  }
}
