package org.comeasure.measurement.target.boundary.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.comeasure.measurement.target.boundary.BenchmarkRow;
import org.comeasure.measurement.target.boundary.ReadTarget;
import org.comeasure.measurement.target.boundary.TargetRow;
import org.comeasure.measurement.target.boundary.page.TargetPages.Paths;
import org.comeasure.measurement.target.domain.Dated;
import org.comeasure.measurement.target.domain.Phase;
import org.comeasure.measurement.target.domain.Signature;
import org.comeasure.measurement.target.domain.Source;
import org.comeasure.measurement.target.domain.Subject;
import org.comeasure.measurement.target.domain.TargetPeriod;
import org.comeasure.programme.Programme;
import org.comeasure.shared.input.Input;
import org.comeasure.shared.locale.Texts;
import org.comeasure.shared.page.Choice;
import org.comeasure.shared.page.FormField.Group;
import org.comeasure.shared.page.FormPage;
import org.comeasure.shared.transaction.Transacted;
import org.comeasure.tenancy.Directory;
import org.comeasure.tenancy.PartnerEntry;
import org.comeasure.tenancy.ReportingZones;
import org.comeasure.tenancy.TenantScope;

/** The forms that set, change and end targets and external benchmarks. */
@ApplicationScoped
@Transacted
public class TargetForms {

  /** What the keys of the forms' texts begin with. */
  static final String KEY = "target";

  @Inject TargetPages pages;
  @Inject Directory directory;
  @Inject Programme programme;
  @Inject ReportingZones zones;

  /** What the form for something new shows at first. */
  Input blank(TenantScope scope, Texts texts) {
    return Input.ofValues(Map.of("from", zones.today(scope).toString()), texts, KEY);
  }

  FormPage target(TenantScope scope, Paths paths, Input input) {
    var words = pages.lines(scope, input.texts()).words();
    var touchpoints =
        Stream.concat(
            Stream.of(Choice.of("", input.texts().get("target.touchpoint.all"))),
            programme.touchpoints(scope).stream()
                .map(t -> Choice.of(t.id(), t.name().in(input.texts().locale()))));
    var form =
        FormPage.of(input, "target.new", paths.targets(), paths.targets())
            .choice("measure", subjects(scope, words))
            .groups("place", places(scope, words))
            .choice("touchpoint", touchpoints)
            .optional()
            .number("value")
            .choice("period", periods(input.texts()))
            .label("target.field.judged-over");
    return days(form, "target.field.from", false);
  }

  /** As far as the old one was planned, from today on or when it would have begun itself. */
  Input change(TenantScope scope, TargetRow old, Texts texts) {
    var target = old.target();
    return Input.ofValues(
        Map.of("period", target.period().code(), "from", from(scope, target), "to", to(target)),
        texts,
        KEY);
  }

  FormPage change(TenantScope scope, Paths paths, TargetRow old, Input input) {
    var line = pages.lines(scope, input.texts()).line(old, null);
    var form =
        FormPage.of(
                input,
                "target.change",
                paths.targets(),
                paths.targets(),
                line.measure(),
                line.value())
            .hidden("replaces", line.id())
            .about(line.place() + " \u00b7 " + line.touchpoint() + " \u00b7 " + line.days())
            .say("target.change.text")
            .number("value")
            .label("target.field.value.new")
            .help("target.field.value.help")
            .choice("period", periods(input.texts()))
            .label("target.field.judged-over");
    return days(form, "target.field.from", true);
  }

  FormPage benchmark(TenantScope scope, Paths paths, Input input) {
    var words = pages.lines(scope, input.texts()).words();
    var form =
        FormPage.of(input, "target.benchmark.new", paths.benchmarks(), paths.targets())
            .choice("measure", subjects(scope, words))
            .number("value")
            .label("target.field.benchmark")
            .help("target.field.value.help");
    return days(source(form), "target.field.benchmark.from", false);
  }

  /** The present one's source, and its days as those of a target. */
  Input change(TenantScope scope, BenchmarkRow old, Texts texts) {
    var benchmark = old.benchmark();
    var source = benchmark.source();
    return Input.ofValues(
        Map.of(
            "source", source.name(),
            "url", Objects.requireNonNullElse(source.url(), ""),
            "period", source.period(),
            "from", from(scope, benchmark),
            "to", to(benchmark)),
        texts,
        KEY);
  }

  FormPage change(TenantScope scope, Paths paths, BenchmarkRow old, Input input) {
    var line = pages.lines(scope, input.texts()).line(old, null);
    var form =
        FormPage.of(
                input,
                "target.benchmark.change",
                paths.benchmarks(),
                paths.targets(),
                line.measure(),
                line.value())
            .hidden("replaces", line.id())
            .about(said(line) + " \u00b7 " + line.days())
            .say("target.change.text")
            .number("value")
            .label("target.field.value.new")
            .help("target.field.value.help");
    return days(source(form), "target.field.benchmark.from", true);
  }

  private static FormPage source(FormPage form) {
    return form.line("source", Source.LONGEST_NAME)
        .line("period", Source.LONGEST_PERIOD)
        .address("url", Source.LONGEST_URL)
        .optional();
  }

  private static FormPage days(FormPage form, String from, boolean change) {
    form.day("from").label(from).help(change ? "target.field.from.change" : null);
    form.day("to").optional();
    form.lines("note", Signature.LONGEST_NOTE);
    return change ? form.label("target.field.why").help("target.field.note.help") : form.optional();
  }

  /** What the form for an end shows at first. */
  Input end(TenantScope scope, Phase phase, Texts texts) {
    return Input.ofValues(
        phase == Phase.CURRENT ? Map.of("lastDay", zones.today(scope).toString()) : Map.of(),
        texts,
        KEY);
  }

  FormPage end(TenantScope scope, Paths paths, TargetRow old, Input input) {
    var line = pages.lines(scope, input.texts()).line(old, null);
    var path = paths.targets() + "/" + line.id() + "/end";
    var form =
        FormPage.of(
            input,
            ending("target", old.phase()),
            path,
            paths.targets(),
            line.measure(),
            line.value());
    return end(form.about(line.place() + " \u00b7 " + line.touchpoint()), old.phase());
  }

  FormPage end(TenantScope scope, Paths paths, BenchmarkRow old, Input input) {
    var line = pages.lines(scope, input.texts()).line(old, null);
    var path = paths.benchmarks() + "/" + line.id() + "/end";
    var form =
        FormPage.of(
            input,
            ending("target.benchmark", old.phase()),
            path,
            paths.targets(),
            line.measure(),
            line.value());
    return end(form.about(said(line)), old.phase());
  }

  /** What has not begun is taken back, what holds gets a last day. */
  private static String ending(String what, Phase phase) {
    return what + (phase == Phase.CURRENT ? ".end" : ".take-back");
  }

  private static FormPage end(FormPage form, Phase phase) {
    if (phase == Phase.CURRENT) {
      form.say("target.end.text").day("lastDay");
    } else {
      form.say("target.end.text.coming");
    }
    return form.lines("note", Signature.LONGEST_NOTE)
        .label("target.field.why")
        .help("target.field.note.help")
        .danger();
  }

  private static String said(BenchmarkLine line) {
    return line.source().name() + ", " + line.source().period();
  }

  private String from(TenantScope scope, Dated old) {
    var today = zones.today(scope);
    return (old.firstDay().isAfter(today) ? old.firstDay() : today).toString();
  }

  private static String to(Dated old) {
    var last = old.lastDay();
    return last == null ? "" : last.toString();
  }

  private static Stream<Choice> periods(Texts texts) {
    return Arrays.stream(TargetPeriod.values())
        .map(period -> Choice.of(period.code(), texts.get("target.judged-over." + period.code())));
  }

  private Stream<Choice> subjects(TenantScope scope, TargetWords words) {
    return Subject.all(programme.measures(scope)).stream()
        .map(named -> Choice.of(named.code(), words.measure(named)));
  }

  private List<Group> places(TenantScope scope, TargetWords words) {
    var texts = words.texts();
    return Stream.of(
            group(
                texts.get("target.level.network"),
                Stream.of(Choice.of(ReadTarget.NETWORK, texts.get("target.place.network")))),
            group(
                texts.get("target.level.tier"),
                directory.tiers(scope).stream()
                    .map(tier -> Choice.of("tier:" + tier.code(), words.tier(tier)))),
            group(
                texts.get("target.level.region"),
                directory.regions(scope).stream()
                    .map(
                        region ->
                            Choice.of(
                                "region:" + region.id(),
                                texts.get("target.place.region", region.name())))),
            group(
                texts.get("target.level.partner"),
                directory.partners(scope).stream()
                    .filter(PartnerEntry::active)
                    .map(partner -> Choice.of("partner:" + partner.id(), partner.name()))))
        .filter(group -> !group.choices().isEmpty())
        .toList();
  }

  private static Group group(String label, Stream<Choice> choices) {
    return new Group(label, choices.toList());
  }
}
