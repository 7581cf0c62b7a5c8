package org.comeasure.measurement.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.comeasure.shared.json.Documents.JSON;

import jakarta.json.JsonObject;
import java.io.StringReader;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.comeasure.shared.id.Tsids;
import org.comeasure.testing.cast.Cast;
import org.comeasure.testing.cast.Enrolment;
import org.comeasure.testing.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever stands in an address or a body of the measurement, and however few answers there are:
 * people get a page that says what is wrong, programs a problem that names it, nobody a failure.
 */
class MeasurementInputIT {

  private static final String LONG = "x".repeat(3000);
  private static final List<String> PERIODS =
      List.of(
          "0000",
          "9999",
          "2099-12",
          "1999",
          "2000-01",
          "2000",
          "2001",
          "2026-13",
          "2026-W54",
          "2026-Q5",
          "-1",
          "2026-02-30..2026-03-01",
          "2026-11-20..2026-11-01",
          "\u0662\u0660\u0662\u0666",
          LONG);
  private static final List<String> RANGES =
      List.of(
          "from=2026-10-20&to=2026-09-14",
          "from=0000-01-01&to=0000-12-31",
          "from=9999-01-01&to=9999-12-31",
          "from=-999999999-01-01&to=%2B999999999-12-31",
          "to=-999999999-01-01",
          "to=%2B999999999-12-31",
          "from=%2B999999999-12-31",
          "from=2001-01-01&to=2026-09-14",
          "from=2099-01-01&to=2099-01-02",
          "from=" + LONG + "&to=2026-01-01");

  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  private static Stage stage;
  private static String network;

  @BeforeAll
  static void openStage() {
    stage = Stage.open();
    network =
        Tsids.print(
            stage.number(
                "select id from manufacturer where organization_id = ?",
                Cast.VELMORA.organization()));
  }

  static List<String> partnersPages() {
    return List.of("scorecard", "peers", "compare", "drivers", "scorecard/export/csv");
  }

  static List<String> networksPages() {
    return List.of("network", "compare", "drivers", "network/export/pdf", "integrity", "targets");
  }

  @ParameterizedTest
  @MethodSource("partnersPages")
  void noPeriodBreaksAPartnersPage(String page) throws Exception {
    everyPeriod("nordwind.manager", page);
  }

  @ParameterizedTest
  @MethodSource("networksPages")
  void noPeriodBreaksANetworksPage(String page) throws Exception {
    everyPeriod("velmora.admin", page);
  }

  private static void everyPeriod(String person, String page) throws Exception {
    for (var period : PERIODS) {
      assertPage(person, page + "?period=" + encoded(period) + "&a.period=" + encoded(period));
    }
    for (var range : RANGES) {
      assertPage(person, page + "?" + range);
      if (page.equals("compare")) {
        assertPage(person, page + "?a." + range.replace("&", "&a."));
      }
    }
  }

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource({
    "peers, 200",
    "peers?period=2026-10&group=tier&measure=csat, 200",
    "peers?group=region, 200",
    "peers?group=everybody, 400",
    "peers?measure=joy, 400",
    "peers?measure=, 200",
    "peers?period=2026-W40, 400",
    "peers?period=2099, 400",
    "peers?period=0000, 400",
    "peers?period=2000-01, 400",
    "peers?period=2026-10..2026-09, 400",
    "peers?touchpoint=0MZK4Q0WG8V2R, 404",
    "drivers?outcome=joy, 400",
    "drivers?battery=nothing, 404",
    "drivers?touchpoint=0MZK4Q0WG8V2R, 200",
    "scorecard/export/csv?measure=joy, 400",
    "scorecard/export/xlsx?period=2099-01, 400",
    "scorecard/export/pdf?from=2026-10-20&to=2026-09-14, 400",
    "scorecard/export/docx, 404"
  })
  void aPartnersPageSaysWhatIsWrong(String page, int status) throws Exception {
    assertThat(page("nordwind.manager", page).statusCode()).isEqualTo(status);
  }

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource({
    "partners/0MZK4Q0WG8V2R/scorecard, 404",
    "partners/0MZK4Q0WG8V2R/peers, 404",
    "partners/-1/peers, 404",
    "drivers?partner=0MZK4Q0WG8V2R, 404",
    "network/export/csv?by=weather, 400",
    "network?by=measure&measure=punctuality, 200",
    "network/export/pdf?by=measure, 200",
    "targets/export/docx, 404",
    "targets/export/xlsx?measure=joy&level=galaxy&phase=never&cursor=x&partner=-1, 200",
    "targets?measure=joy&level=galaxy&phase=never&cursor=x&partner=-1, 200",
    "targets/0MZK4Q0WG8V2R/change, 404",
    "targets/-1/end, 404",
    "external-benchmarks/0MZK4Q0WG8V2R/change, 404",
    "integrity?flag=boredom, 200",
    "integrity?partner=0MZK4Q0WG8V2R, 200",
    "integrity?review=perhaps&cursor=x, 200",
    "compare?a.place=partner:, 404",
    "compare?a.measure=joy&b.measure=joy, 200",
    "compare?measure=joy, 400"
  })
  void aNetworksPageSaysWhatIsWrong(String page, int status) throws Exception {
    assertThat(page("velmora.admin", page).statusCode()).isEqualTo(status);
  }

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource({
    "tier:gold, 200",
    "region:0MZK4Q0WG8V2R, 404",
    "partner:0MZK4Q0WG8V2R, 404",
    "tier:wood, 404",
    "nowhere, 404"
  })
  void programsNarrowTheNetworkToAPlaceOfIt(String place, int status) throws Exception {
    assertThat(api("scorecard?place=" + place, null).statusCode()).isEqualTo(status);
  }

  @ParameterizedTest(name = "{0} names {1}")
  @CsvSource({
    "partners/{partner}/peers?period=2099, period",
    "partners/{partner}/peers?period=0000, period",
    "partners/{partner}/peers?period=9999, period",
    "partners/{partner}/peers?period=2000-01, period",
    "partners/{partner}/peers?period=2026-11-09..2026-11-01, period",
    "partners/{partner}/peers?measure=joy, measure",
    "partners/{partner}/peers?group=everybody, group",
    "partners/{partner}/scorecard?to=-999999999-01-01, to",
    "partners/{partner}/scorecard?from=0000-01-01&to=2026-01-01, from",
    "partners/{partner}/scorecard?from=9999-01-01&to=9999-12-31, to",
    "partners/{partner}/scorecard?channel=pigeon, channel",
    "scorecard?audience=nobody, audience",
    "scorecard?from=2026-09-02&to=2026-09-01, to",
    "scorecard?from=2099-01-01&to=2099-02-01, from",
    "drivers?outcome=joy, outcome",
    "drivers?from=soon, from",
    "drivers?to=-999999999-01-01, to",
    "drivers?from=2026-09-02&to=2026-09-01, to",
    "targets?measure=joy, measure",
    "targets?level=galaxy, level",
    "targets?phase=never, phase",
    "targets?partner=-1, partner",
    "targets?limit=0, limit",
    "targets?limit=99999999999, limit",
    "targets?cursor=x, cursor",
    "external-benchmarks?measure=joy, measure",
    "flags?flag=boredom, flag",
    "flags?review=perhaps, review",
    "flags?limit=-1, limit",
    "flags?cursor=x, cursor"
  })
  void aProblemNamesTheParameter(String query, String parameter) throws Exception {
    var answer = api(query, null);

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
    assertProblem(answer, "\"" + parameter + "\"");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "partners/{partner}/peers",
    "partners/{partner}/scorecard",
    "scorecard",
    "drivers",
    "targets",
    "external-benchmarks",
    "flags"
  })
  void nothingBreaksTheApi(String path) throws Exception {
    for (var period : PERIODS) {
      assertThat(api(path + "?period=" + encoded(period), null).statusCode()).isLessThan(500);
    }
    for (var range : RANGES) {
      var answer = api(path + "?" + range, null);
      assertThat(answer.statusCode()).as("%s: %s", range, answer.body()).isLessThan(500);
    }
    for (var name : List.of("measure", "touchpoint", "battery", "group", "country", "cursor")) {
      var answer = api(path + "?" + name + "=" + LONG, null);
      assertThat(answer.statusCode()).as("%s: %s", name, answer.body()).isLessThan(500);
    }
  }

  @ParameterizedTest(name = "{0} names {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "targets | {\"measure\": \"joy\", \"value\": 3, \"from\": \"2031-01-01\"} | /measure",
        "targets | {\"measure\": \"nps\", \"value\": 101, \"from\": \"2031-01-01\"} | /value",
        "targets | {\"measure\": \"nps\", \"value\": 1e999999999, \"from\": \"2031-01-01\"} |"
            + " /value",
        "targets | {\"measure\": \"nps\", \"value\": 3, \"from\": \"0000-01-01\"} | /from",
        "targets | {\"measure\": \"nps\", \"value\": 3, \"from\": \"9999-01-01\"} | /from",
        "targets | {\"measure\": \"nps\", \"value\": 3, \"from\": \"2031-01-01\","
            + " \"to\": \"2030-01-01\"} | /to",
        "targets | {\"measure\": \"nps\", \"value\": 3, \"from\": \"2031-01-01\","
            + " \"appliesTo\": {\"level\": \"partner\", \"id\": \"0MZK4Q0WG8V2R\"}}"
            + " | /appliesTo/id",
        "external-benchmarks | {\"measure\": \"nps\", \"value\": 3, \"from\": \"2031-01-01\","
            + " \"source\": \"\", \"period\": \"2026\"} | /source",
        "external-benchmarks | {\"measure\": \"nps\", \"value\": -1e999999999,"
            + " \"from\": \"2031-01-01\", \"source\": \"S\", \"period\": \"2026\"} | /value",
        "flags/review | {\"partner\": \"{partner}\", \"day\": \"2026-02-30\", \"flag\":"
            + " \"speeder\", \"decision\": \"confirmed\"} | /day",
        "flags/review | {\"partner\": \"{partner}\", \"day\": \"+999999999-12-31\","
            + " \"flag\": \"boredom\", \"decision\": \"confirmed\"} | /flag"
      })
  void aProblemPointsIntoTheBody(String path, String body, String pointer) throws Exception {
    var answer = api(path, body);

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
    assertProblem(answer, "\"" + pointer + "\"");
  }

  @ParameterizedTest
  @CsvSource({"partner, {partner}, 2060", "tier, gold, 2062"})
  void whatIsShownOfATargetMayBeSentBack(String level, String id, int year) throws Exception {
    var sent =
        """
        {"measure": "csat", "appliesTo": {"level": "%s", "id": "%s"}, "touchpoint": "repair-visit",
         "value": 81, "from": "%d-01-01", "to": "%d-12-31"}
        """
            .formatted(level, id.replace("{partner}", partner("vistula")), year, year);
    var set = api("targets", sent);
    assertThat(set.statusCode()).as(set.body()).isEqualTo(201);
    assertThat(set.body()).contains("\"set\"", "\"phase\"", "\"name\"");

    var again = api("targets", set.body().replace(year + "-", (year + 1) + "-"));

    assertThat(again.statusCode()).as(again.body()).isEqualTo(201);
    for (var member : List.of("appliesTo", "touchpoint")) {
      assertThat(member(again, member)).isEqualTo(member(set, member));
    }
  }

  private static JsonObject member(HttpResponse<String> answer, String name) {
    try (var reader = JSON.createReader(new StringReader(answer.body()))) {
      return reader.readObject().getJsonObject(name);
    }
  }

  /** Nobody has answered one, somebody once another, and all answers of the third are flagged. */
  @ParameterizedTest(name = "{0} of them")
  @CsvSource({"vistula, 0", "severn, 1", "oresund, 12"})
  void fewAnswersAndFlaggedOnesHavePagesToo(String alias, int answers) throws Exception {
    var partner = partner(alias);
    for (int i = 0; i < answers; i++) {
      stage.respond(
          "velmora-api",
          network,
          """
          {"partner": "%s", "touchpoint": "repair-visit", "language": "en", "country": "DE",
           "answers": {"recommend": 10, "satisfied": 5, "easy": 7, "details.punctuality": 5,
             "details.workmanship": 5, "details.parts-on-hand": 5, "details.explanation": 5}}
          """
              .formatted(partner));
    }
    var own =
        List.of("scorecard", "peers", "compare", "drivers", "targets", "scorecard/export/csv");
    for (var page : own) {
      assertThat(page(alias + ".manager", page).statusCode()).as(page).isEqualTo(200);
    }
    for (var page : List.of("scorecard", "peers", "scorecard/export/xlsx")) {
      var answer = page("velmora.admin", "partners/" + partner + "/" + page);
      assertThat(answer.statusCode()).as(page).isEqualTo(200);
    }
    for (var path : List.of("peers", "scorecard")) {
      var answer = api("partners/" + partner + "/" + path, null);
      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }
    assertThat(page(alias + ".manager", "scorecard").body())
        .doesNotContain("NaN", "Infinity", "null");
  }

  private static String partner(String alias) {
    return Tsids.print(
        stage.number(
            "select e.partner_id from enrolment e"
                + " join manufacturer m on m.id = e.manufacturer_id"
                + " where m.organization_id = ? and e.organization_id = ?",
            Cast.VELMORA.organization(),
            Cast.VELMORA.partners().stream()
                .map(Enrolment::partner)
                .filter(one -> one.alias().equals(alias))
                .findFirst()
                .orElseThrow()
                .organization()));
  }

  private static void assertPage(String person, String path) throws Exception {
    var answer = page(person, path);
    assertThat(answer.statusCode()).as(path).isLessThan(500);
    if (answer.statusCode() >= 400) {
      assertThat(answer.body()).as(path).contains("<h1>").doesNotContain("Exception");
    }
  }

  private static void assertProblem(HttpResponse<String> answer, String naming) {
    assertThat(answer.headers().firstValue("content-type").orElse(""))
        .startsWith("application/problem+json");
    assertThat(answer.body()).contains(naming).doesNotContain("Exception");
  }

  private static HttpResponse<String> page(String person, String path) throws Exception {
    var request =
        HttpRequest.newBuilder(address("/n/" + network + "/" + path))
            .version(Version.HTTP_1_1)
            .header("Accept", "text/html");
    return stage.credentials().sessionOf(person).send(request.build(), BodyHandlers.ofString());
  }

  /** Asks with GET where there is no body. */
  private static HttpResponse<String> api(String path, @Nullable String body) throws Exception {
    String partner = partner("nordwind");
    var request =
        HttpRequest.newBuilder(
                address("/api/v1/networks/" + network + "/" + path.replace("{partner}", partner)))
            .version(Version.HTTP_1_1)
            .header("Authorization", "Bearer " + stage.credentials().tokenOf("velmora.admin"));
    if (body != null) {
      request
          .header("Content-Type", "application/json")
          .POST(BodyPublishers.ofString(body.replace("{partner}", partner)));
    }
    return CLIENT.send(request.build(), BodyHandlers.ofString());
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static URI address(String path) {
    return stage.portal().resolve(path);
  }
}
