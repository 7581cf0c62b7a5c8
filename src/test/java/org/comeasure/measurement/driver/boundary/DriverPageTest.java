package org.comeasure.measurement.driver.boundary;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.comeasure.measurement.boundary.page.AskedPeriod;
import org.comeasure.measurement.domain.formula.Interval;
import org.comeasure.measurement.domain.tally.Window;
import org.comeasure.measurement.driver.domain.Battery;
import org.comeasure.measurement.driver.domain.DriverFindings;
import org.comeasure.measurement.driver.domain.KeyDrivers;
import org.comeasure.measurement.driver.domain.KeyDrivers.Item;
import org.comeasure.measurement.driver.domain.KeyDrivers.Mark;
import org.comeasure.measurement.driver.domain.KeyDrivers.Outcome;
import org.comeasure.measurement.target.domain.Goal;
import org.comeasure.measurement.target.domain.Place;
import org.comeasure.measurement.target.domain.Position;
import org.comeasure.measurement.target.domain.Subject;
import org.comeasure.measurement.target.domain.TargetId;
import org.comeasure.measurement.target.domain.TargetPeriod;
import org.comeasure.measurement.target.domain.TargetsInForce;
import org.comeasure.measurement.target.domain.Yardstick;
import org.comeasure.platform.export.ExportCell;
import org.comeasure.platform.job.Job;
import org.comeasure.platform.job.JobId;
import org.comeasure.platform.job.JobStatus;
import org.comeasure.platform.web.Templates;
import org.comeasure.programme.AnswerScale;
import org.comeasure.programme.MeasureEntry;
import org.comeasure.programme.Question;
import org.comeasure.programme.TouchpointEntry;
import org.comeasure.programme.TouchpointId;
import org.comeasure.programme.Translated;
import org.comeasure.shared.locale.Texts;
import org.comeasure.shared.page.Shell;
import org.comeasure.shared.page.View;
import org.comeasure.shared.page.Visitor;
import org.comeasure.shared.period.Period;
import org.comeasure.tenancy.ManufacturerId;
import org.comeasure.tenancy.Network;
import org.comeasure.tenancy.PartnerEntry;
import org.comeasure.tenancy.PartnerId;
import org.comeasure.tenancy.ReportingZone;
import org.comeasure.tenancy.Role;
import org.comeasure.tenancy.TenantScope;
import org.comeasure.testing.cast.Tiers;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The page as its template renders it, from nothing to ask to findings with all their marks. */
class DriverPageTest {

  private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
  private static final TouchpointId SALE = new TouchpointId(7);
  private static final TenantScope SCOPE = TenantScope.ofNetwork(new ManufacturerId(1));
  private static final Battery BATTERY =
      new Battery(
          "sale.details",
          "end-user",
          new Question.Battery(
              "details",
              text("How was it?"),
              false,
              AnswerScale.RATING,
              List.of(
                  new Question.Battery.Item("advice", text("Advice"), 101),
                  new Question.Battery.Item("offer", text("Offer"), 102),
                  new Question.Battery.Item("handover", text("Handover"), 103)),
              List.of(text("bad"), text("good"))),
          Set.of(SALE),
          Set.of(1, 2));

  private static final Yardstick YARDSTICK =
      new Yardstick(
          TargetsInForce.of(
              List.of(
                  new Goal(
                      new TargetId(1),
                      new Subject(102, org.comeasure.measurement.domain.MeasureKind.RATING),
                      Place.NETWORK,
                      TargetPeriod.MONTH,
                      new BigDecimal("4.25")))),
          Map.of(),
          Position.NETWORK,
          null,
          Period.parse("2026-11"),
          false);

  private final Templates templates = new Templates();

  @ParameterizedTest
  @ValueSource(strings = {"en", "de"})
  void theHeaviestIsNamedFirstAndCalledAnAssociation(String language) {
    var texts = Texts.in(Locale.forLanguageTag(language));
    var html = html(texts, told(.3, .24, .36, .1, .05, .15), null);
    assertThat(html)
        .containsOnlyOnce("<h1>")
        .contains("Velmora · " + texts.formats().month(YearMonth.of(2026, 11)))
        .contains("<strong>Advice</strong>", texts.formats().percent(30, 1))
        .contains(texts.get("driver.mark.collinear"), texts.get("driver.mark.constant"))
        .contains(texts.get("driver.note.association"))
        .contains(texts.get("driver.again"), "name=\"csrf\"")
        .containsOnlyOnce(texts.formats().number(4.25, 2))
        .contains("<option value=\"csat\"");
    assertIsClean(html);
  }

  /** Advice and handover have no target, the offer has one. */
  @Test
  void fileAndApiTellTheTargetsThatThePageTells() {
    var texts = Texts.in(Locale.ENGLISH);
    var findings = told(.3, .24, .36, .1, .05, .15);
    var layout = layout(texts, BATTERY);
    var state = new FindDrivers.State(findings, job(JobStatus.DONE, null), null);

    var rows = layout.export(state, NOW).orElseThrow().tables().get(0).rows();
    assertThat(rows)
        .extracting(row -> row.get(5))
        .containsExactly(ExportCell.none(), ExportCell.of(4.25, 2), ExportCell.none());

    var body =
        DriversBody.of(
            layout.choice(),
            new DriversBody.Told(findings, NOW),
            YARDSTICK,
            layout.words().measures());
    assertThat(body.items())
        .extracting(DriversBody.ItemBody::target)
        .containsExactly(null, new BigDecimal("4.25"), null);
  }

  @Test
  void whatOverlapsIsNotRanked() {
    var texts = Texts.in(Locale.ENGLISH);
    var html = html(texts, told(.3, .1, .36, .28, .05, .35), null);
    assertThat(html)
        .contains(
            "which of them comes first may be chance",
            "<strong>Advice</strong> and <strong>Offer</strong>");
  }

  @Test
  void whereNoneStandsOutThatIsSaid() {
    var items =
        List.of(
            new Item(.2, new Interval(.1, .3), 4.1, Mark.NONE),
            new Item(.18, new Interval(.1, .25), 3.2, Mark.NONE),
            new Item(.15, new Interval(.05, .22), 3, Mark.NONE));
    var drivers = new KeyDrivers(Outcome.TOLD, 300, .53, items, .72, 300);
    var html =
        html(
            Texts.in(Locale.ENGLISH),
            new DriverFindings(drivers, List.of(), 400, false, 400),
            null);
    assertThat(html)
        .contains(
            "No rating stands out",
            "its lead over the other ratings is not",
            "300 complete ones of 400");
  }

  @Test
  void anItemThatWeighsLessIsNotTheFirst() {
    var texts = Texts.in(Locale.ENGLISH);
    var html = html(texts, told(.1, .05, .15, .3, .24, .36), null);
    assertThat(html).contains("<strong>Offer</strong> goes with recommending most");
  }

  @Test
  void weakOnesAreCalledWeak() {
    var html = html(Texts.in(Locale.ENGLISH), told(.01, .001, .02, .02, .001, .03), null);
    assertThat(html).contains("hardly goes with recommending");
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "de"})
  void aJobShowsItsProgressAndAWayToLookWithoutScript(String language) {
    var texts = Texts.in(Locale.forLanguageTag(language));
    var html = html(texts, null, job(JobStatus.RUNNING, null));
    assertThat(html)
        .contains("hx-get=\"/n/net/jobs/", "hx-trigger=\"every 1s\"", "<progress max=\"100\"")
        .contains(texts.get("platform.job.look"), "htmx.js")
        .doesNotContain(texts.get("driver.again"));
    assertIsClean(html);
  }

  @Test
  void aFailedJobCanBeStartedAgain() {
    var html =
        html(Texts.in(Locale.ENGLISH), null, job(JobStatus.FAILED, "platform.job.failed.lost"));
    assertThat(html)
        .contains("Start it for a shorter period", "Try again")
        .doesNotContain("hx-get", "htmx.js");
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "de"})
  void fewAnswersGetACalmSentenceAndALongerPeriod(String language) {
    var texts = Texts.in(Locale.forLanguageTag(language));
    var few = new KeyDrivers(Outcome.TOO_FEW, 12, 0, List.of(), null, 12);
    var html = html(texts, new DriverFindings(few, List.of(), 40, false, 40), null);
    assertThat(html)
        .contains(texts.get("driver.empty.few"), "12 ", texts.get("driver.empty.longer"))
        .contains("period=2025-12-01..2026-11-30")
        .doesNotContain("<svg class=\"chart", "R²");
    assertIsClean(html);
  }

  @Test
  void withoutABatteryThePageSaysWhatWouldBeHere() {
    var texts = Texts.in(Locale.ENGLISH);
    var layout = layout(texts, null);
    var html = render(texts, layout.page(null, null, NOW));
    assertThat(html)
        .contains(texts.get("driver.empty.battery"))
        .doesNotContain(texts.get("driver.again"));
    assertIsClean(html);
  }

  /** Of three items the last never varies and the second follows from others. */
  private static DriverFindings told(
      double first, double low, double high, double second, double secondLow, double secondHigh) {
    var items =
        List.of(
            new Item(first, new Interval(low, high), 4.1, Mark.NONE),
            new Item(second, new Interval(secondLow, secondHigh), 3.2, Mark.COLLINEAR),
            new Item(0, new Interval(0, 0), 5, Mark.CONSTANT));
    return new DriverFindings(
        new KeyDrivers(Outcome.TOLD, 1234, first + second, items, .72, 1300),
        List.of(),
        2000,
        true,
        2000);
  }

  private String html(Texts texts, @Nullable DriverFindings findings, @Nullable Job latest) {
    var answered = findings == null ? null : job(JobStatus.DONE, null);
    var state = new FindDrivers.State(findings, answered, latest);
    var partner = new PartnerEntry(new PartnerId(3), "Nordwind", Tiers.GOLD, null, "active");
    return render(texts, layout(texts, BATTERY).page(state, List.of(partner), NOW));
  }

  private static DriverLayout layout(Texts texts, @Nullable Battery battery) {
    var choice =
        new DriverChoice(
            SCOPE,
            null,
            battery == null ? List.of() : List.of(battery),
            battery,
            MeasureEntry.NPS,
            null,
            Period.parse("2026-11"));
    var measures =
        List.of(
            measure(1, "nps", AnswerScale.NPS, "Recommend"),
            measure(2, "csat", AnswerScale.CSAT, "Satisfied"),
            measure(101, "advice", AnswerScale.RATING, "Advice"),
            measure(102, "offer", AnswerScale.RATING, "Offer"),
            measure(103, "handover", AnswerScale.RATING, "Handover"));
    var touchpoints = List.of(new TouchpointEntry(SALE, "sale", text("Sale")));
    var network =
        new Network(
            "net",
            SCOPE,
            "Velmora",
            null,
            List.of(),
            "#0f5c6e",
            ReportingZone.UTC,
            Set.of(Role.PARTNER_VIEWER));
    var asked = AskedPeriod.of(Window.of(Period.parse("2026-11"), TODAY));
    var words = new DriverWords(texts, ReportingZone.UTC, measures, touchpoints);
    return new DriverLayout(network, choice, asked, YARDSTICK, words, TODAY, 0);
  }

  private static MeasureEntry measure(int number, String code, AnswerScale scale, String name) {
    return new MeasureEntry(number, code, scale, number > 100, text(name));
  }

  private static Translated text(String english) {
    return new Translated(Map.of("en", english));
  }

  private static Job job(JobStatus status, @Nullable String failure) {
    return new Job(
        new JobId(5),
        SCOPE,
        WeighDrivers.NAME,
        "{}",
        status,
        40,
        100,
        null,
        failure == null ? 0 : 1,
        failure,
        "test",
        NOW,
        NOW,
        NOW,
        status.isOpen() ? null : NOW,
        false,
        Set.of(Role.PARTNER_VIEWER));
  }

  private String render(Texts texts, DriverPage page) {
    var visitor = new Visitor("Marlene Brandt", "token", Set.of(), List.of(), "0f5c6e");
    var look = new Shell.Look("favicon.svg", "portal.css", "portal.js", "htmx.js", null);
    var shell = new Shell(texts, visitor, Shell.Menu.empty(), look);
    return kept(
        texts, new String(templates.render(View.of("measurement/drivers", page), shell), UTF_8));
  }

  /** For looking at. */
  private static String kept(Texts texts, String html) {
    var folder = Path.of("target", "pages");
    try {
      Files.createDirectories(folder);
      Files.writeString(folder.resolve("drivers-" + texts.locale() + ".html"), html);
      return html;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void assertIsClean(String html) {
    assertThat(html)
        .doesNotContain(
            "driver.", "platform.job", "\"null\"", ">null", "NaN", " style=", "onclick=");
  }
}
