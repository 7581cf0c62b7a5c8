package org.comeasure.measurement.boundary.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.comeasure.measurement.domain.scorecard.Filter;
import org.comeasure.measurement.domain.tally.Dimension;
import org.comeasure.platform.export.ExportCell;
import org.comeasure.platform.web.Templates;
import org.comeasure.programme.TouchpointId;
import org.comeasure.shared.locale.Texts;
import org.comeasure.shared.page.Shell;
import org.comeasure.shared.page.View;
import org.comeasure.shared.page.Visitor;
import org.comeasure.tenancy.BranchId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages as their templates render them; what was rendered stays in target/pages. */
class PagesTest {

  private static final Path FOLDER = Path.of("target", "pages");

  private final Templates templates = new Templates();

  @ParameterizedTest
  @ValueSource(strings = {"en", "de"})
  void theScorecardTellsFigureBaseAndChange(String language) throws IOException {
    var texts = Texts.in(Locale.forLanguageTag(language));
    var html = render("scorecard", Samples.scorecard(texts, Filter.NONE), texts);

    assertThat(html)
        .containsOnlyOnce("<h1>")
        .contains("Nordwind Kältetechnik", texts.formats().month(SampleProgramme.NOVEMBER))
        .contains(
            texts.get(
                "measurement.trend.title",
                texts.locale() == Locale.ENGLISH ? "Recommend (NPS)" : "Empfehlung (NPS)"),
            texts.get("measurement.comments.title"))
        .contains("&lt;b&gt;Friendly&lt;/b&gt;")
        .contains("?period=2026-11&amp;touchpoint=")
        .contains("?a.period=2026-11&amp;b.period=2026-11&amp;b.audience=partner\"")
        .doesNotContain("chip bad\" id=\"grade-", "chip good\" id=\"grade-")
        .containsOnlyOnce("id=\"why\"")
        .contains("#grade-rating-punctuality", texts.get("integrity.grade.aspect.precision"));
    assertIsClean(html);
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "de"})
  void aPartnersRatingsHaveTheirMonths(String language) throws IOException {
    var texts = Texts.in(Locale.forLanguageTag(language));
    var page = Samples.scorecard(texts, Filter.NONE);
    var punctuality =
        page.figures().ratings().ratings().stream()
            .filter(rating -> rating.href().contains("measure=punctuality"))
            .findFirst()
            .orElseThrow();

    assertThat(punctuality.months().line()).isNotNull();
    assertThat(render("scorecard-ratings", page, texts))
        .contains("role=\"img\" aria-label=\"" + punctuality.months().title() + "\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "de"})
  void narrowTablesTellTheCompletionRateUnderTheAnswers(String language) throws IOException {
    var texts = Texts.in(Locale.forLanguageTag(language));
    var html = render("scorecard-completed", Samples.scorecard(texts, Filter.NONE), texts);
    var share = texts.formats().percent(80, 0);
    var beneath = ">" + texts.get("measurement.figure.sent", share) + "</small>";
    var column = texts.get("measurement.column.completed");

    assertThat(table(html, "by-touchpoint"))
        .as("beside the comments")
        .contains(beneath, "title=\"" + texts.get("measurement.figure.completed", share) + "\"")
        .doesNotContain(column);
    assertThat(table(html, "by-touchpoint").split(beneath, -1))
        .as("not of the rare one, of whose forms nothing is known")
        .hasSize(SampleProgramme.TOUCHPOINTS.size());
    assertThat(table(html, "by-branch")).contains(column, share).doesNotContain(beneath);
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "de"})
  void tilesAreHeldAgainstTargetAndBenchmark(String language) throws IOException {
    var texts = Texts.in(Locale.forLanguageTag(language));
    var html = render("scorecard-held", Samples.scorecard(texts, Filter.NONE), texts);

    assertThat(html)
        .contains(texts.get("target.line", "45"), texts.get("target.status.below-target"))
        .contains("chart-tick", "href=\"https://barometer.example\"")
        .contains("Heating &lt;Barometer&gt;, 2025");
    assertIsClean(html);
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "de"})
  void filesTellTargetAndStatusBesideEveryFigure(String language) {
    var texts = Texts.in(Locale.forLanguageTag(language));
    var tables = Samples.file(texts).tables();

    var measures = tables.get(0);
    int target = measures.columns().indexOf(texts.get("target.column.value"));
    assertThat(measures.rows().get(0).subList(target, target + 2))
        .containsExactly(ExportCell.of(45, 0), ExportCell.of(status(texts, "below-target", -41)));
    assertThat(measures.rows().get(2).subList(target, target + 2))
        .containsExactly(ExportCell.none(), ExportCell.of(texts.get("target.status.no-target")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "de"})
  void filesTellTheGradeOfWhatTheyShowAndDrawTheTrend(String language) {
    var texts = Texts.in(Locale.forLanguageTag(language));
    var tables = Samples.file(texts).tables();
    var months = Samples.scorecard(texts, Filter.NONE).figures().trend().rows();

    for (var table : tables) {
      assertThat(table.columns()).contains(texts.get("measurement.export.grade"));
    }
    var measures = tables.get(0);
    int grade = measures.columns().indexOf(texts.get("measurement.export.grade"));
    assertThat(measures.rows().get(0).get(grade)).isEqualTo(ExportCell.of("A"));
    assertThat(measures.rows().get(measures.rows().size() - 1).get(grade))
        .as("three answers")
        .isEqualTo(ExportCell.none());
    assertThat(measures.drawing()).isNull();
    int last = measures.columns().indexOf(texts.get("measurement.export.months"));
    assertThat(measures.rows().get(0).get(last).plain())
        .startsWith(texts.formats().shortMonth(YearMonth.of(2025, 11)) + " ")
        .contains(", " + texts.formats().shortMonth(YearMonth.of(2026, 10)) + " ");
    var trend = tables.get(1);
    assertThat(trend.rows().get(12).get(grade))
        .isEqualTo(ExportCell.of(months.get(12).grade().letter()));
    assertThat(trend.drawing().legend()).contains("45");
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "de"})
  void aComparisonTellsTargetAndGradeOfEachSide(String language) throws IOException {
    var texts = Texts.in(Locale.forLanguageTag(language));
    var measures = Samples.compareFile(texts).tables().get(0);
    int target = measures.columns().indexOf("B, " + texts.get("target.column.value"));

    assertThat(measures.rows().get(0).subList(target - 1, target + 2))
        .containsExactly(
            ExportCell.of("A"),
            ExportCell.of(45, 0),
            ExportCell.of(status(texts, "below-target", -41)));
    assertThat(render("compare-targets", Samples.compare(texts), texts))
        .contains(texts.get("target.line", "45") + " · ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "de"})
  void aNarrowedScorecardKeepsItsChoiceInEveryLink(String language) throws IOException {
    var texts = Texts.in(Locale.forLanguageTag(language));
    var filter = Filter.NONE.at(new TouchpointId(24)).at(new BranchId(32));
    var html = render("scorecard-narrowed", Samples.scorecard(texts, filter), texts);

    assertThat(html)
        .contains("?period=2026-10&amp;touchpoint=000000000000R&amp;branch=0000000000010")
        .contains(">Kiel, Nordwind Kältetechnik<")
        .contains("(" + texts.get("measurement.table.chosen") + ")")
        .contains("<details class=\"fold\">", texts.get("shared.filters", 2));
    assertIsClean(html);
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "de"})
  void anotherMeasureIsToldInItsUnit(String language) throws IOException {
    var texts = Texts.in(Locale.forLanguageTag(language));
    var page = Samples.scorecard(texts, Filter.NONE, SampleProgramme.CSAT);
    var html = render("scorecard-csat", page, texts);

    assertThat(html)
        .contains("CSAT, %</th>", "&amp;measure=csat", texts.get("measurement.table.channel"))
        .contains(texts.get("measurement.table.productLine"));
    assertIsClean(html);
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "de"})
  void twoSelectionsStandSideBySide(String language) throws IOException {
    var texts = Texts.in(Locale.forLanguageTag(language));
    var html = render("compare", Samples.compare(texts), texts);

    assertThat(html)
        .containsOnlyOnce("<h1>")
        .contains("name=\"a.from\"", "name=\"b.to\"", "polyline class=\"chart-line reference\"")
        .contains(texts.get("measurement.compare.overlap"))
        .containsOnlyOnce("id=\"why\"")
        .contains("#grade-B-nps", texts.get("integrity.grade.aspect.flagged"));
    assertIsClean(html);
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "de"})
  void sidesOfDifferentPeriodsHaveMonthsOfTheirOwn(String language) throws IOException {
    var texts = Texts.in(Locale.forLanguageTag(language));
    var html = render("compare-apart", Samples.compareApart(texts), texts);
    var trend = Samples.compareApartFile(texts).tables().get(1);
    var formats = texts.formats();
    var november = SampleProgramme.NOVEMBER;
    var october = november.minusMonths(1);

    assertThat(html)
        .contains(
            formats.month(november) + " / " + formats.month(october),
            formats.shortMonth(november) + " / " + formats.shortMonth(october),
            texts.get(
                "measurement.compare.months",
                "Nordwind Kältetechnik, " + PartWays.country("DE", texts),
                formats.month(october.minusMonths(12)),
                formats.month(october)));
    assertThat(trend.columns())
        .contains("A, " + texts.get("measurement.column.month"))
        .contains("B, " + texts.get("measurement.column.month"));
    assertThat(trend.rows().get(12)).contains(ExportCell.of(november), ExportCell.of(october));
    assertIsClean(html);
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "de"})
  void tooMuchToCountIsACalmSentence(String language) throws IOException {
    var texts = Texts.in(Locale.forLanguageTag(language));
    var html = render("too_many", Samples.tooMany(texts), texts);

    assertThat(html).contains(texts.get("measurement.too-many.text"));
    assertIsClean(html);
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "de"})
  void withoutAnswersThereIsTheWayToTheLinks(String language) throws IOException {
    var texts = Texts.in(Locale.forLanguageTag(language));
    var html = render("scorecard-empty", Samples.empty(texts, Filter.NONE, Samples.NOW), texts);

    assertThat(html)
        .contains(texts.get("measurement.empty.title"), "/n/0000000000001/links")
        .doesNotContain("<svg class=\"chart");
    assertIsClean(html);
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "de"})
  void withoutAnswersInWhatWasChosenThereIsTheWayBack(String language) throws IOException {
    var texts = Texts.in(Locale.forLanguageTag(language));
    var later = Samples.NOW.plus(60, ChronoUnit.DAYS);

    for (var page :
        List.of(
            Samples.empty(texts, Filter.NONE, later),
            Samples.empty(texts, Filter.NONE.in("AT"), Samples.NOW))) {
      var html = render("scorecard-empty-choice", page, texts);

      assertThat(html)
          .contains(texts.get("measurement.empty.chosen"))
          .contains("href=\"/n/0000000000001/scorecard\"")
          .doesNotContain(texts.get("measurement.empty.title"));
      assertIsClean(html);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "de"})
  void theNetworkShowsPartnersSideBySide(String language) throws IOException {
    var texts = Texts.in(Locale.forLanguageTag(language));
    var html = render("network", Samples.network(texts, null), texts);

    assertThat(html)
        .containsOnlyOnce("<h1>")
        .contains("Frost &amp; Sons", texts.get("measurement.enrolment.suspended"))
        .contains("aria-sort=\"descending\"", texts.get("measurement.status.too-few"))
        .contains("/n/0000000000001/partners/000000000000B/scorecard?period=2026-11\"");
    assertIsClean(html);
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "de"})
  void aNetworksRatingsAreToldByMeasure(String language) throws IOException {
    var texts = Texts.in(Locale.forLanguageTag(language));
    var html = render("network-measures", Samples.network(texts, Dimension.MEASURE), texts);

    assertThat(html)
        .contains(texts.get("measurement.ratings.title", 1, 5))
        .contains("measure=punctuality", texts.get("measurement.table.measure"));
    assertThat(Samples.network(texts, null).figures().ratings().ratings()).isEmpty();
    assertIsClean(html);
  }

  private static String table(String html, String heading) {
    int from = html.indexOf("<h2 id=\"" + heading + "\"");
    return html.substring(from, html.indexOf("</table>", from));
  }

  // A key without a text would show as itself; the policy refuses inline styles and scripts.
  private static String status(Texts texts, String code, int gap) {
    var word = texts.get("target.status." + code);
    return texts.get("target.status.gap", word, texts.formats().signed(gap, 0));
  }

  private static void assertIsClean(String html) {
    assertThat(html).doesNotContain("measurement.", "null", "NaN", " style=", " onclick=");
    // On phones a cell that holds a line break alone would show its column's name.
    assertThat(html).doesNotContainPattern("<td[^>]*data-label[^>]*>\\s+</td>");
  }

  private String render(String template, Object model, Texts texts) throws IOException {
    String view = template.replaceFirst("-.*", "").replace('_', '-');
    var shell = shell(texts, view.equals("network") ? view : "scorecard");
    var html = new String(templates.render(View.of("measurement/" + view, model), shell), UTF_8);
    Files.createDirectories(FOLDER);
    Files.writeString(FOLDER.resolve(template + "-" + texts.locale() + ".html"), html);
    for (String asset : List.of("portal.css", "portal.js")) {
      String text = Files.readString(Path.of("src/main/resources/assets", asset));
      Files.writeString(FOLDER.resolve(asset), text);
    }
    return html;
  }

  private static Shell shell(Texts texts, String view) {
    var current = new Visitor.NetworkChoice("0000000000001", "Velmora Climate", true);
    var visitor = new Visitor("Marlene Brandt", "token", Set.of(), List.of(current), "0f5c6e");
    var entry = new Shell.NavItem("#", texts.get("measurement.nav." + view), null, true);
    var menu = new Shell.Menu(List.of(entry), null, List.of());
    var look = new Shell.Look("favicon.svg", "portal.css", "portal.js", "htmx.js", null);
    return new Shell(texts, visitor, menu, look);
  }
}
