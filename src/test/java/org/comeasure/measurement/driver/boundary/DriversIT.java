package org.comeasure.measurement.driver.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipFile;
import javax.sql.DataSource;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.comeasure.collection.AnswerVectors;
import org.comeasure.collection.Channel;
import org.comeasure.collection.VectorQuery;
import org.comeasure.collection.boundary.RecordResponses;
import org.comeasure.collection.domain.Answers;
import org.comeasure.collection.domain.Origin;
import org.comeasure.collection.domain.Submission;
import org.comeasure.collection.domain.SubmissionKey;
import org.comeasure.measurement.boundary.page.AskedPeriod;
import org.comeasure.measurement.domain.tally.Window;
import org.comeasure.measurement.driver.domain.DriverFindings;
import org.comeasure.measurement.driver.domain.KeyDrivers.Outcome;
import org.comeasure.measurement.target.domain.Yardstick;
import org.comeasure.platform.export.Export;
import org.comeasure.platform.export.ExportFormat;
import org.comeasure.platform.export.WriteExport;
import org.comeasure.programme.Programme;
import org.comeasure.shared.id.Tsids;
import org.comeasure.shared.locale.Texts;
import org.comeasure.shared.period.Period;
import org.comeasure.shared.problem.ProblemException;
import org.comeasure.tenancy.BranchId;
import org.comeasure.tenancy.Network;
import org.comeasure.tenancy.PartnerId;
import org.comeasure.tenancy.ReportingZone;
import org.comeasure.tenancy.TenantScope;
import org.comeasure.testing.container.Deployments;
import org.comeasure.testing.container.InContainer;
import org.comeasure.testing.container.NewNetwork;
import org.comeasure.testing.container.Sql;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Drivers are worked out by a job, over the answers of the scope and no others. */
@InContainer
class DriversIT {

  private static final Instant START = Instant.parse("2026-11-01T08:00:00Z");
  private static final Period NOVEMBER = Period.parse("2026-11");
  private static final ChooseDrivers.Wish SALE =
      new ChooseDrivers.Wish(null, null, "sale.details", null, null);
  private static final List<Integer> MEASURES = List.of(1, 101, 102, 103);

  @Inject FindDrivers drivers;
  @Inject ChooseDrivers choices;
  @Inject AnswerVectors vectors;
  @Inject RecordResponses record;
  @Inject Programme programme;
  @Inject WriteExport exports;
  @Inject DataSource source;

  private NewNetwork velmora;
  private NewNetwork brenta;
  private PartnerId nordwind;
  private PartnerId frost;
  private BranchId kiel;

  @Deployment
  static WebArchive portal() {
    return Deployments.portal();
  }

  @BeforeEach
  void networks() {
    var both = NewNetwork.neighbours(source);
    velmora = both[0];
    brenta = both[1];
    nordwind = velmora.partner("Nordwind");
    frost = velmora.partner("Frost");
    kiel = velmora.branch(nordwind, "Kiel");
  }

  /** Crossed ratings, so that by hand four fifths go with advice and one fifth with the offer. */
  @Test
  void theJobWeighsTheAnswersOfItsScopeAlone() throws SQLException {
    crossed(velmora, nordwind, null, 30, 0);
    crossed(velmora, frost, null, 30, 5);
    crossed(brenta, brenta.partner("Hofmann"), null, 30, 5);
    var found = found(velmora.scope(nordwind));
    assertThat(found.read()).isEqualTo(120);
    assertThat(found.capped()).isFalse();
    assertThat(found.drivers().n()).isEqualTo(120);
    assertThat(found.drivers().items().get(0).weight()).isCloseTo(.8, within(1e-9));
    assertThat(found.drivers().items().get(1).weight()).isCloseTo(.2, within(1e-9));
    assertThat(found(velmora.scope()).drivers().n()).isEqualTo(240);
    var sql = new Sql(source);
    assertThat(
            sql.number(
                "select count(*) from job where manufacturer_id = ? and kind = ?",
                velmora.id().value(),
                WeighDrivers.NAME))
        .isEqualTo(2);
  }

  @Test
  void theLastFindingsAreThereAtOnceUntilTheyAreWorkedOutAnew() {
    crossed(velmora, nordwind, null, 30, 0);
    var scope = velmora.scope(nordwind);
    found(scope);
    var question = choices.choose(scope, SALE, NOVEMBER).question().orElseThrow();
    var known = drivers.find(scope, question, "test");
    assertThat(known.findings()).isNotNull();
    assertThat(known.latest()).isNull();
    drivers.ask(scope, question, "test");
    var meanwhile = drivers.find(scope, question, "test");
    assertThat(meanwhile.findings()).isNotNull();
    assertThat(found(scope).drivers().n()).isEqualTo(120);
  }

  @Test
  void oldFindingsAreWorkedOutAgainOnceThereAreNewAnswers() throws SQLException {
    crossed(velmora, nordwind, null, 24, 0);
    var scope = velmora.scope(nordwind);
    assertThat(found(scope).drivers().outcome()).isEqualTo(Outcome.TOO_FEW);
    var question = choices.choose(scope, SALE, NOVEMBER).question().orElseThrow();

    setBack();
    assertThat(drivers.find(scope, question, "test").latest()).as("no new answers").isNull();
    crossed(velmora, frost, null, 5, 0);
    assertThat(drivers.find(scope, question, "test").latest()).as("another's").isNull();

    crossed(velmora, nordwind, null, 6, 0);
    var meanwhile = drivers.find(scope, question, "test");
    assertThat(meanwhile.findings()).as("the old ones").isNotNull();
    assertThat(meanwhile.latest()).as("a job").isNotNull();
    assertThat(found(scope).drivers().n()).isEqualTo(120);

    crossed(velmora, nordwind, null, 1, 0);
    assertThat(drivers.find(scope, question, "test").latest()).as("too early").isNull();
  }

  @Test
  void aFullQueueLeavesTheOldFindings() throws SQLException {
    crossed(velmora, nordwind, null, 30, 0);
    var scope = velmora.scope(nordwind);
    found(scope);
    var question = choices.choose(scope, SALE, NOVEMBER).question().orElseThrow();
    crossed(velmora, nordwind, null, 1, 0);
    setBack();
    fillQueue();

    var state = drivers.find(scope, question, "test");

    assertThat(state.findings()).isNotNull();
    assertThat(state.latest()).isNull();
  }

  private void setBack() throws SQLException {
    new Sql(source)
        .execute(
            "update job set finished_at = finished_at - interval 2 hour where manufacturer_id = ?",
            velmora.id().value());
  }

  /** With jobs that no node runs for a long time. */
  private void fillQueue() throws SQLException {
    new Sql(source)
        .execute(
            "insert into job (id, manufacturer_id, partner_id, kind, parameters, request_hash,"
                + " requested_by, created_at, run_at) select ? + seq, ?, ?, 'driver.weights', '{}',"
                + " unhex(sha2(seq, 256)), 'test', utc_timestamp(3), '2099-01-01' from seq_1_to_20",
            Tsids.next(),
            velmora.id().value(),
            nordwind.value());
  }

  /** 120 crossed answers, whose weights are known by hand: 80 % and 20 %. */
  @ParameterizedTest
  @ValueSource(strings = {"en", "de"})
  void whatWasFoundIsSavedInEveryKind(String language) throws IOException {
    crossed(velmora, nordwind, null, 30, 0);
    var texts = Texts.in(Locale.forLanguageTag(language));
    var export = export(velmora.scope(nordwind), texts);

    var csv = new String(saved(export, ExportFormat.CSV), StandardCharsets.UTF_8);
    // Spreadsheets of a language with a decimal comma split at semicolons.
    var cell = language.equals("de") ? "(?m)^[^;]+;%s,0;" : "(?m)^[^,]+,%s\\.0,";
    assertThat(csv)
        .contains(texts.get("driver.column.weight"), texts.get("target.column.value"))
        .containsPattern(cell.formatted("80"))
        .containsPattern(cell.formatted("20"))
        .contains(texts.get("driver.note.association"));
    var sheets = sheets(saved(export, ExportFormat.XLSX));
    assertThat(sheets).hasSize(2);
    assertThat(sheets.get(0)).contains("<v>80.0</v>", "<v>20.0</v>");
    try (var print = Loader.loadPDF(saved(export, ExportFormat.PDF))) {
      var text = new PDFTextStripper().getText(print).replaceAll("\\s+", " ");
      assertThat(text)
          .contains(
              texts.formats().number(80, 1),
              texts.formats().percent(80, 1),
              texts.get("driver.chart.legend"))
          .contains(texts.get("driver.fact.alpha"));
    }
  }

  /** Read as programs for tables do, from the list at the end of the file. */
  private static List<String> sheets(byte[] workbook) throws IOException {
    var file = Files.write(Files.createTempFile("drivers", ".xlsx"), workbook);
    var sheets = new ArrayList<String>();
    try (var book = new ZipFile(file.toFile())) {
      for (var entry : Collections.list(book.entries())) {
        if (entry.getName().startsWith("xl/worksheets/sheet")) {
          sheets.add(new String(book.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
        }
      }
    } finally {
      Files.delete(file);
    }
    return sheets;
  }

  private Export export(TenantScope scope, Texts texts) {
    found(scope);
    var choice = choices.choose(scope, SALE, NOVEMBER);
    var state = drivers.find(scope, choice.question().orElseThrow(), "test");
    var network =
        new Network(
            "net", scope, "Velmora", "Nordwind", List.of(), "#0f5c6e", ReportingZone.UTC, Set.of());
    var today = LocalDate.of(2026, 11, 22);
    var words =
        new DriverWords(
            texts, ReportingZone.UTC, programme.measures(scope), programme.touchpoints(scope));
    return new DriverLayout(
            network,
            choice,
            AskedPeriod.of(Window.of(NOVEMBER, today)),
            Yardstick.NONE,
            words,
            today,
            0)
        .export(state, START)
        .orElseThrow();
  }

  private byte[] saved(Export export, ExportFormat format) {
    return (byte[]) exports.answer(export, format).getEntity();
  }

  @Test
  void whoIsLimitedToABranchGetsThatBranch() {
    crossed(velmora, nordwind, kiel, 25, 0);
    crossed(velmora, nordwind, null, 30, 0);
    var limited = velmora.scope(nordwind).limitedTo(Set.of(kiel));
    assertThat(found(limited).drivers().n()).isEqualTo(100);
  }

  @Test
  void fewAnswersAreToldAsFew() {
    crossed(velmora, nordwind, null, 24, 0);
    var found = found(velmora.scope(nordwind));
    assertThat(found.drivers().outcome()).isEqualTo(Outcome.TOO_FEW);
    assertThat(found.drivers().n()).isEqualTo(96);
  }

  @Test
  void aForeignPartnerIsNotFound() {
    var hofmann = brenta.partner("Hofmann");
    assertNotFound(velmora.scope(), hofmann.toString());
    assertNotFound(velmora.scope(nordwind), frost.toString());
    assertNotFound(velmora.scope(), "garbage");
    assertThatThrownBy(
            () ->
                choices.choose(
                    velmora.scope(),
                    new ChooseDrivers.Wish(null, null, "nothing.at-all", null, null),
                    NOVEMBER))
        .isInstanceOf(ProblemException.class);
    var own = new ChooseDrivers.Wish(null, nordwind.toString(), null, null, null);
    assertThat(choices.choose(velmora.scope(), own, NOVEMBER).scope())
        .isEqualTo(velmora.scope(nordwind));
  }

  @Test
  void vectorsComeNewestFirstWithGapsMarkedAndEnd() throws SQLException {
    var all = new ArrayList<Submission>();
    for (int i = 0; i < 50; i++) {
      var scores = new HashMap<>(Map.of("recommend", i % 11, "details.offer", 1 + i % 5));
      if (i % 2 == 0) {
        scores.put("details.advice", 3);
      }
      all.add(answer(velmora, nordwind, null, i, scores));
    }
    record.record(velmora.scope(), all);
    var sale = Set.of(velmora.touchpoint("sale"));
    var some = read(velmora.scope(), new VectorQuery(NOVEMBER, "end-user", sale, MEASURES, 7));
    assertThat(some).hasSize(7);
    assertThat(some.get(0)).containsExactly(49 % 11, -1, 1 + 49 % 5, -1);
    assertThat(some.get(1)).containsExactly(48 % 11, 3, 1 + 48 % 5, -1);
    var other = Set.of(velmora.touchpoint("repair-visit"));
    assertThat(read(velmora.scope(), new VectorQuery(NOVEMBER, "end-user", other, MEASURES, 99)))
        .isEmpty();
    assertThat(
            read(velmora.scope(frost), new VectorQuery(NOVEMBER, "end-user", sale, MEASURES, 99)))
        .isEmpty();
    var december = Period.parse("2026-12");
    assertThat(read(velmora.scope(), new VectorQuery(december, "end-user", sale, MEASURES, 99)))
        .isEmpty();
    assertThat(read(velmora.scope(), new VectorQuery(NOVEMBER, "end-user", sale, MEASURES, 99)))
        .hasSize(50);
    new Sql(source)
        .execute(
            "update response set withdrawn_at = utc_timestamp(3) where manufacturer_id = ?"
                + " and answered_at < ?",
            velmora.id().value(),
            "2026-11-01 08:10:00");
    assertThat(read(velmora.scope(), new VectorQuery(NOVEMBER, "end-user", sale, MEASURES, 99)))
        .hasSize(40);
  }

  private List<int[]> read(TenantScope scope, VectorQuery query) {
    var read = new ArrayList<int[]>();
    vectors.read(scope, query, (scores, passed) -> read.add(scores));
    return read;
  }

  private void assertNotFound(TenantScope scope, String partner) {
    var wish = new ChooseDrivers.Wish(null, partner, null, null, null);
    assertThatThrownBy(() -> choices.choose(scope, wish, NOVEMBER))
        .isInstanceOf(ProblemException.class);
  }

  private DriverFindings found(TenantScope scope) {
    var choice = choices.choose(scope, SALE, NOVEMBER);
    var question = choice.question().orElseThrow();
    for (int i = 0; i < 300; i++) {
      var state = drivers.find(scope, question, "test");
      if (state.findings() != null && state.latest() == null) {
        return state.findings();
      }
      assertThat(state.latest()).as("a job").isNotNull();
      assertThat(state.latest().failure()).isNull();
      sleep();
    }
    throw new AssertionError("no findings after a minute");
  }

  private void crossed(
      NewNetwork network, PartnerId partner, @Nullable BranchId branch, int times, int more) {
    var all = new ArrayList<Submission>();
    for (int i = 0; i < times; i++) {
      for (int cell = 0; cell < 4; cell++) {
        int advice = cell / 2;
        int offer = cell % 2;
        var scores =
            Map.of(
                "recommend",
                2 * advice + offer + more,
                "details.advice",
                3 + advice,
                "details.offer",
                3 + offer,
                "details.handover",
                4);
        all.add(answer(network, partner, branch, i, scores));
      }
    }
    record.record(network.scope(), all);
  }

  private Submission answer(
      NewNetwork network,
      PartnerId partner,
      @Nullable BranchId branch,
      int minute,
      Map<String, Integer> scores) {
    var asked =
        programme.current(network.scope(), network.touchpoint("sale"), "end-user").orElseThrow();
    return new Submission(
        new Origin(partner, branch, null, null, Channel.QR, "de", "DE"),
        asked,
        SubmissionKey.random(),
        START.plusSeconds(60L * minute),
        null,
        new Answers(scores, Map.of(), Map.of()));
  }

  private static void sleep() {
    try {
      Thread.sleep(200);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
