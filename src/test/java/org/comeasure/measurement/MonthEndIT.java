package org.comeasure.measurement;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.f4b6a3.tsid.Tsid;
import com.github.f4b6a3.tsid.TsidCreator;
import com.nimbusds.jose.util.JSONObjectUtils;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.comeasure.testing.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A month ends in the running portal, by the clock of the network. */
class MonthEndIT {

  private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
  private static final Pattern TOKEN = Pattern.compile("name=\"_token\" value=\"([^\"]+)\"");

  /** Far enough from today that nobody else has answers in it. */
  private final YearMonth old = YearMonth.now(ZoneOffset.UTC).plusMonths(2);

  private final HttpClient client = HttpClient.newHttpClient();
  private Stage stage;
  private long network;
  private long partner;
  private long branch;

  @BeforeEach
  void open() {
    stage = Stage.open();
    branch = stage.number("select id from branch where name = 'Kiel'");
    partner = stage.number("select partner_id from branch where id = ?", branch);
    network = stage.number("select manufacturer_id from branch where id = ?", branch);
  }

  @AfterEach
  void backToday() {
    stage.time().close();
  }

  @Test
  void figuresAndLinksTurnWithTheMonthOfTheNetwork() throws Exception {
    var code = linkUntil(old.atEndOfMonth());
    at(old.atEndOfMonth().atTime(23, 40));
    deliver(6, 10);
    var opened = token(form(code));
    var late = token(form(code));
    assertThat(measure(old.atDay(1), old.atEndOfMonth())).containsEntry("n", 6L);

    at(old.plusMonths(1).atDay(1).atTime(0, 20));
    deliver(5, 0);
    assertThat(form(code).statusCode()).isEqualTo(410);
    var sent = send(code, opened);
    assertThat(sent.statusCode()).as("opened in time").isEqualTo(303);
    var thanks = sent.headers().firstValue("location").orElseThrow();
    assertThat(get(thanks).statusCode()).isEqualTo(200);

    var next = old.plusMonths(1);
    assertThat(measure(old.atDay(1), old.atEndOfMonth()))
        .containsEntry("n", 6L)
        .containsEntry("value", 100.0);
    // five delivered and the form that was sent after midnight
    var running = measure(next.atDay(1), next.atDay(1));
    assertThat(running).containsEntry("n", 6L);
    assertThat(page("/n/" + print(network) + "/network"))
        .contains("period=" + old)
        .doesNotContain("period=" + next.plusMonths(1));

    at(next.atDay(1).atTime(1, 5));
    assertThat(send(code, late).statusCode()).as("an hour after the end").isEqualTo(410);
    assertThat(get(thanks).statusCode()).isEqualTo(410);
  }

  private void at(LocalDateTime local) {
    stage.time().set(local.atZone(ZONE).toInstant());
  }

  private String linkUntil(LocalDate lastDay) {
    var code = UUID.randomUUID().toString().replace("-", "").substring(0, 22);
    var end = lastDay.plusDays(1).atStartOfDay(ZONE).withZoneSameInstant(ZoneOffset.UTC);
    stage.change(
        "insert into link (id, manufacturer_id, partner_id, branch_id, touchpoint_id,"
            + " questionnaire_id, code, channel, label, expires_at)"
            + " select ?, l.manufacturer_id, l.partner_id, l.branch_id, l.touchpoint_id,"
            + " l.questionnaire_id, ?, 'qr', 'Until midnight', ? from link l"
            + " join touchpoint t on t.id = l.touchpoint_id"
            + " where l.branch_id = ? and t.code = 'sale' limit 1",
        TsidCreator.getTsid().toLong(),
        code,
        end.toLocalDateTime(),
        branch);
    return code;
  }

  private void deliver(int count, int score) {
    for (int i = 0; i < count; i++) {
      stage.respond(
          "velmora-api",
          print(network),
          """
          {"partner": "%s", "branch": "%s", "touchpoint": "sale", "language": "en",
           "answers": {"recommend": %d, "satisfied": 5}}
          """
              .formatted(print(partner), print(branch), score));
    }
  }

  private Map<String, Object> measure(LocalDate from, LocalDate to) throws Exception {
    var path =
        "/api/v1/networks/%s/partners/%s/scorecard?branch=%s&touchpoint=%s&from=%s&to=%s"
            .formatted(
                print(network),
                print(partner),
                print(branch),
                print(
                    stage.number(
                        "select id from touchpoint where code = 'sale' and manufacturer_id = ?",
                        network)),
                from,
                to);
    var request =
        HttpRequest.newBuilder(stage.portal().resolve(path))
            .header("Authorization", "Bearer " + stage.credentials().tokenOfClient("velmora-api"))
            .build();
    var answer = client.send(request, BodyHandlers.ofString());
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    var measures = (List<?>) JSONObjectUtils.parse(answer.body()).get("measures");
    return measures.stream()
        .map(MonthEndIT::fields)
        .filter(one -> "nps".equals(one.get("code")))
        .findFirst()
        .orElseThrow();
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> fields(Object json) {
    return (Map<String, Object>) json;
  }

  private String page(String path) throws Exception {
    var request = HttpRequest.newBuilder(stage.portal().resolve(path)).build();
    var answer =
        stage.credentials().sessionOf("velmora.analyst").send(request, BodyHandlers.ofString());
    assertThat(answer.statusCode()).isEqualTo(200);
    return answer.body();
  }

  private HttpResponse<String> form(String code) throws Exception {
    return get("/f/" + code);
  }

  private HttpResponse<String> get(String path) throws Exception {
    return client.send(
        HttpRequest.newBuilder(stage.portal().resolve(path)).build(), BodyHandlers.ofString());
  }

  private HttpResponse<String> send(String code, String token) throws Exception {
    var request =
        HttpRequest.newBuilder(stage.portal().resolve("/f/" + code))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString("_token=" + token + "&recommend=0&satisfied=1"))
            .build();
    return client.send(request, BodyHandlers.ofString());
  }

  private static String token(HttpResponse<String> page) {
    var token = TOKEN.matcher(page.body());
    assertThat(token.find()).as(page.body()).isTrue();
    return token.group(1);
  }

  private static String print(long id) {
    return Tsid.from(id).toString();
  }
}
