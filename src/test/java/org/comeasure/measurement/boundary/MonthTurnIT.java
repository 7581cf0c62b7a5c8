package org.comeasure.measurement.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.regex.Pattern;
import org.comeasure.shared.id.Tsids;
import org.comeasure.testing.cast.Cast;
import org.comeasure.testing.stage.Stage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The night in which a month turns, as all see it that have to do with it. */
class MonthTurnIT {

  private static final ZoneId BERLIN = ZoneId.of(Cast.VELMORA.timeZone());
  // Before the months that the demo fills, which other tests may have loaded.
  private static final YearMonth MONTH = YearMonth.now(BERLIN).minusMonths(18);
  private static final int OTHERS = 8;

  private static Stage stage;
  private static String network;
  private static String partner;
  private static String atHalfPastMidnight;

  @BeforeAll
  static void answersAroundMidnight() {
    stage = Stage.open();
    long velmora =
        stage.number(
            "select id from manufacturer where organization_id = ?", Cast.VELMORA.organization());
    network = Tsids.print(velmora);
    partner =
        Tsids.print(
            stage.number(
                "select partner_id from enrolment where manufacturer_id = ? and organization_id = ?",
                velmora,
                Cast.LOMBARDIA.organization()));
    respond(MONTH.atDay(1).atStartOfDay().minusMinutes(30));
    atHalfPastMidnight = respond(MONTH.atDay(1).atTime(0, 30));
    for (int day = 0; day < OTHERS; day++) {
      respond(MONTH.atDay(10 + day).atTime(11, 0));
    }
  }

  @Test
  void theScorecardAndItsFileCountTheSameAndNameTheZone() throws Exception {
    var page = page("partners/" + partner + "/scorecard?period=" + MONTH);
    assertThat(page).contains("9 responses", "Days in Europe/Berlin");
    var file = page("partners/" + partner + "/scorecard/export/csv?period=" + MONTH);
    assertThat(file).contains("Days in Europe/Berlin").containsPattern("(?m)^NPS,.*,9,");
  }

  @Test
  void programsCountTheSame() throws Exception {
    var scorecard = api("partners/" + partner + "/scorecard?" + days());
    assertThat(scorecard.getJsonArray("measures").getJsonObject(0).getInt("n"))
        .isEqualTo(OTHERS + 1);
    var me = api("/api/v1/me").toString();
    assertThat(me).contains("\"timeZone\":\"Europe/Berlin\"");
    var responses = api("responses?partner=" + partner + "&" + days());
    assertThat(responses.getJsonArray("items")).hasSize(OTHERS + 1);
  }

  @Test
  void theFilterOfTheFeedbackFindsTheSame() throws Exception {
    var list = page("feedback?partner=" + partner + "&" + days());
    var links = Pattern.compile("/feedback/[0-9A-Z]{13}").matcher(list).results().distinct();
    assertThat(links.map(found -> found.group()).distinct()).hasSize(OTHERS + 1);
  }

  @Test
  void theResponseTellsTheTimeOfDayThatItWasThere() throws Exception {
    assertThat(page("feedback/" + atHalfPastMidnight))
        .containsPattern("\\b0?0:30\\b|12:30\\WAM")
        .doesNotContain("UTC");
  }

  private static String respond(LocalDateTime local) {
    return stage.respond(
        "velmora-api",
        network,
        """
        {"partner": "%s", "touchpoint": "sale", "language": "en", "country": "IT",
         "answeredAt": "%s", "answers": {"recommend": 9, "satisfied": 5, "comment": "%s"}}
        """
            .formatted(partner, local.atZone(BERLIN).toInstant(), local));
  }

  private static String days() {
    return "from=" + MONTH.atDay(1) + "&to=" + MONTH.atEndOfMonth();
  }

  private static String page(String path) throws Exception {
    var session = stage.credentials().sessionOf("velmora.admin");
    return get(session, "/n/" + network + "/" + path, "text/html,*/*;q=0.5", "");
  }

  private static JsonObject api(String path) throws Exception {
    var body =
        get(
            HttpClient.newHttpClient(),
            path.startsWith("/") ? path : "/api/v1/networks/" + network + "/" + path,
            "application/json",
            "Bearer " + stage.credentials().tokenOfClient("velmora-api"));
    try (var reader = Json.createReader(new StringReader(body))) {
      return reader.readObject();
    }
  }

  private static String get(HttpClient client, String path, String accept, String authorization)
      throws Exception {
    var request =
        HttpRequest.newBuilder(stage.portal().resolve(path))
            .header("Accept", accept)
            .header("Accept-Language", "en-GB");
    if (!authorization.isEmpty()) {
      request.header("Authorization", authorization);
    }
    var answer = client.send(request.build(), BodyHandlers.ofString());
    assertThat(answer.statusCode()).as(path + ": " + answer.body()).isEqualTo(200);
    return answer.body();
  }
}
