package org.comeasure.measurement.target.boundary.page;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.comeasure.measurement.domain.DisclosurePolicy;
import org.comeasure.measurement.domain.Histogram;
import org.comeasure.measurement.domain.MeasureKind;
import org.comeasure.measurement.target.boundary.page.TargetLine.Standing;
import org.comeasure.measurement.target.boundary.page.TargetWords.Said;
import org.comeasure.measurement.target.domain.Goal;
import org.comeasure.measurement.target.domain.Place;
import org.comeasure.measurement.target.domain.Source;
import org.comeasure.measurement.target.domain.Subject;
import org.comeasure.measurement.target.domain.TargetAssessment;
import org.comeasure.measurement.target.domain.TargetId;
import org.comeasure.measurement.target.domain.TargetPeriod;
import org.comeasure.platform.export.ExportCell;
import org.comeasure.platform.export.SaveLinks;
import org.comeasure.shared.locale.Texts;
import org.comeasure.shared.page.Choice;
import org.comeasure.shared.page.Shell;
import org.comeasure.shared.page.Tone;
import org.comeasure.shared.page.Visitor;
import org.comeasure.shared.period.Period;
import org.comeasure.tenancy.ReportingZone;
import org.junit.jupiter.api.Test;

/** How the pages about targets come out; they are left in a folder of the build to be looked at. */
class TargetsPagesTest {

  /** Twenty times the best answer, all flagged. */
  private static final Histogram STUFFED =
      Histogram.of(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 20)
          .withFlagged(Histogram.of(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 20));

  private static final Path FOLDER = Path.of("target", "gallery");
  private static final String HOSTILE = "\"><script>alert(1)</script>";
  private static final String PATH = "/n/1/targets";

  @Test
  void hostileWordsStayWords() throws IOException {
    var said = new Said(HOSTILE, HOSTILE);
    var target =
        new TargetLine(
            "1", HOSTILE, HOSTILE, HOSTILE, HOSTILE, "45", "x", null, List.of(said), true);
    var source = new Source(HOSTILE, "https://a.example/?\"><script>alert(1)</script>", HOSTILE);
    var benchmark = new BenchmarkLine("2", HOSTILE, "38", source, "x", null, List.of(said), true);
    var page = list(Locale.ENGLISH, true, List.of(target), List.of(benchmark));
    assertThat(page).doesNotContain("<script>alert");
    assertThat(page).contains("rel=\"noopener noreferrer\"");
  }

  @Test
  void thePartnerSeesNeitherNamesNorButtons() throws IOException {
    var line =
        new TargetLine(
            "1", "NPS", "Gold", "all", "Each month", "45", "x", standing(), List.of(), false);
    assertThat(list(Locale.ENGLISH, false, List.of(line), List.of()))
        .contains(">29<", "100 answers, 14 to 44", "28 promoters more")
        .doesNotContain("/new\"", "/change\"", "/end\"", ">History<");
  }

  @Test
  void aFileHoldsWhatThePageShows() {
    var texts = Texts.in(Locale.ENGLISH);
    var said = new Said("Set by Ingrid, 2 Nov 2026", "Board decision");
    var line =
        new TargetLine(
            "1", "NPS", "Gold", "all", "Each month", "45", "2026", standing(), List.of(said), true);
    var source = new Source("Barometer", null, "2025");
    var benchmark = new BenchmarkLine("2", "NPS", "38", source, "2026", null, List.of(), true);
    var lists = new TargetPages.Lists(List.of(line), null, List.of(benchmark));

    var own = new TargetsExport(lists, true, texts).of("Velmora", "current").tables();
    assertThat(own.get(0).columns()).contains("History");
    assertThat(own.get(0).rows().get(0))
        .contains(
            ExportCell.of("Gold"),
            ExportCell.of("29"),
            ExportCell.of("Set by Ingrid, 2 Nov 2026: Board decision"));
    assertThat(own.get(1).rows().get(0)).contains(ExportCell.of("Barometer"), ExportCell.of("38"));
    var partners = new TargetsExport(lists, false, texts).of("Nordwind", "current").tables();
    assertThat(partners.get(0).columns()).doesNotContain("History");
  }

  @Test
  void anEmptyListSaysWhatWillBeThere() throws IOException {
    assertThat(list(Locale.ENGLISH, true, List.of(), List.of()))
        .contains("A target says what a measure is to reach", "Set the first target");
    assertThat(list(Locale.GERMAN, false, List.of(), List.of()))
        .contains("Für Sie ist noch kein Ziel gesetzt")
        .doesNotContain("target.");
  }

  /** 50 promoters, 30 passives, 20 detractors: the vectors of the formula, in words. */
  @Test
  void aTileSaysWhatItTakes() throws IOException {
    var english = goal("45", Locale.ENGLISH);
    assertThat(plain("goal", Map.of("goal", english)))
        .contains(
            "Target 45 · <span class=\"bad\">below target (−15)</span> · 28 more promoters needed");
    assertThat(english.detail())
        .isEqualTo("28 more promoters needed, or 8 detractors won back, or 15 passives won over");
    var german = goal("35.5", Locale.GERMAN);
    assertThat(german.target()).isEqualTo("Ziel 35,5");
    assertThat(german.status()).isEqualTo("vermutlich unter Ziel (−5,5)");
    var hundred = goal("100", Locale.ENGLISH);
    assertThat(hundred.takes()).isEqualTo("50 responses raised to promoters");
    assertThat(goal("10", Locale.ENGLISH).takes()).isNull();
  }

  @Test
  void aStatusInAPeriodInProgressIsToldAsSoFar() {
    var answers = Histogram.of(20, 0, 0, 0, 0, 0, 0, 30, 0, 50);
    assertThat(goal("45", Locale.ENGLISH, answers, true).status())
        .isEqualTo("so far below target (\u221215)");
    assertThat(goal("45", Locale.GERMAN, answers, true).status())
        .isEqualTo("bisher unter Ziel (\u221215)");
    var few = Histogram.of(1, 0, 0, 0, 0, 0, 0, 0, 0, 3);
    assertThat(goal("45", Locale.ENGLISH, few, true).status()).isEqualTo("not enough responses");
  }

  @Test
  void aMonthIsSoFarUntilItsLastDayIsOver() {
    var words = new TargetWords(Texts.in(Locale.ENGLISH), ReportingZone.of("Europe/Berlin"));
    var november = Period.parse("2026-11");
    assertThat(words.days(november, november.lastDay())).isEqualTo("November 2026 so far");
    assertThat(words.days(november, november.to())).isEqualTo("November 2026");
  }

  @Test
  void aStatusThatHangsOnFlaggedResponsesSaysSo() {
    var genuine = Histogram.of(9, 0, 0, 0, 0, 0, 0, 8, 0, 8);
    var all = genuine.plus(STUFFED);
    assertThat(goal("15", Locale.ENGLISH, all, false).status())
        .isEqualTo("likely below target (\u221219); hangs on flagged responses");
    assertThat(goal("15", Locale.GERMAN, all, false).status())
        .isEqualTo("vermutlich unter Ziel (\u221219); h\u00e4ngt von markierten Antworten ab");
    var alone = Histogram.of(0, 0, 0, 0, 0, 0, 0, 0, 0, 2).plus(STUFFED);
    assertThat(goal("15", Locale.ENGLISH, alone, false).status())
        .isEqualTo("not enough responses without the flagged ones");
  }

  private static GoalLine goal(String target, Locale language) {
    return goal(target, language, Histogram.of(20, 0, 0, 0, 0, 0, 0, 30, 0, 50), false);
  }

  private static GoalLine goal(
      String target, Locale language, Histogram answers, boolean inProgress) {
    var goal =
        new Goal(
            TargetId.next(),
            new Subject(1, MeasureKind.NPS),
            Place.NETWORK,
            TargetPeriod.MONTH,
            new BigDecimal(target));
    var figure = DisclosurePolicy.DEFAULT.figure(MeasureKind.NPS, answers);
    var judged = TargetAssessment.of(goal, figure, answers, Period.parse("2026-11"), inProgress);
    return Objects.requireNonNull(GoalLine.of(judged, MeasureKind.NPS, Texts.in(language)));
  }

  private static Standing standing() {
    return new Standing(
        "29", "100 answers, 14 to 44", "below target", Tone.BAD, "28 promoters more");
  }

  private static String list(
      Locale language, boolean admin, List<TargetLine> targets, List<BenchmarkLine> benchmarks)
      throws IOException {
    var phases = List.of(new Choice(PATH + "?phase=current", "Current", true));
    var page =
        new TargetsPage(
            PATH,
            "/n/1/external-benchmarks",
            admin,
            admin,
            true,
            false,
            "lead",
            null,
            phases,
            List.of(new Choice("", "All", true)),
            targets,
            benchmarks,
            new TargetsPage.Pages(null, null, SaveLinks.of(PATH, Texts.in(language))));
    var html = render("list", page, language);
    Files.createDirectories(FOLDER);
    var name = "targets-" + language + "-" + admin + "-" + targets.size() + ".html";
    Files.writeString(FOLDER.resolve(name), html);
    return html;
  }

  private static String render(String template, Object model, Locale language) {
    var look = new Shell.Look("favicon.svg", "portal.css", "portal.js", "htmx.js", null);
    var shell = new Shell(Texts.in(language), Visitor.anonymous(), Shell.Menu.empty(), look);
    return plain(template, Map.of("shell", shell, "model", model));
  }

  private static String plain(String template, Map<String, Object> parameters) {
    var engine =
        TemplateEngine.createPrecompiled(
            null,
            ContentType.Html,
            TargetsPagesTest.class.getClassLoader(),
            "org.comeasure.template");
    var output = new StringOutput();
    engine.render("measurement/target/" + template + ".jte", new HashMap<>(parameters), output);
    return output.toString();
  }
}
