package org.comeasure.measurement.integrity;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.IntUnaryOperator;
import org.comeasure.testing.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a partner's own program makes up gets no grade above C and is flagged. */
class InventedMonthIT {

  private static final String CLIENT = "hofmann-api";
  private static final int MANY = 110;

  private final HttpClient http = HttpClient.newHttpClient();
  private final Random random = new Random(9);

  private Stage stage;
  private String network;
  private String partner;

  @BeforeEach
  void open() {
    stage = Stage.open();
    var held = get("/api/v1/me").getJsonArray("networks").getJsonObject(0);
    network = "/api/v1/networks/" + held.getString("id");
    partner = held.getString("partnerId");
  }

  @Test
  void aMonthOfPromotersThatClaimACode() {
    var month = LocalDate.of(2024, 3, 1);
    hand(answer -> 10, day -> month.atStartOfDay().toInstant(ZoneOffset.UTC), claimed("qr"));
    assertNotTrusted(month, month.plusMonths(1).minusDays(1));
  }

  @Test
  void aMonthWithAFewDetractorsThatClaimsNothing() {
    var month = LocalDate.of(2024, 5, 1);
    hand(
        answer -> answer % 12 == 0 ? random.nextInt(7) : 8 + answer % 3,
        day -> month.plusDays(day % 31).atStartOfDay().toInstant(ZoneOffset.UTC),
        item -> {});
    assertNotTrusted(month, month.plusMonths(1).minusDays(1));
  }

  @Test
  void twoDaysThatClaimALinkNobodyOpened() {
    var code =
        stage.text(
            "select l.code from link l join enrolment e on e.partner_id = l.partner_id"
                + " and e.manufacturer_id = l.manufacturer_id"
                + " join touchpoint t on t.id = l.touchpoint_id"
                + " where t.code = 'sale' and l.status = 'active' and e.partner_id = ?"
                + " order by l.id limit 1",
            stage.number(
                "select partner_id from enrolment where name like 'Hofmann%' order by 1 limit 1"));
    var now = Instant.now();
    hand(
        answer -> 8 + answer % 3,
        day -> now.minus(Duration.ofMinutes(20L * (day + 1))),
        item -> item.add("link", code));
    var today = LocalDate.now(ZoneOffset.UTC);
    assertNotTrusted(today.minusDays(3), today);
  }

  @Test
  void whoHandedItInIsNotTheSendersToSay() {
    var items = Json.createArrayBuilder();
    items.add(item(10, Instant.now()).add("receivedVia", "form"));
    var answer = post(items.build().toString());
    assertThat(answer.getInt("rejected")).isOne();
  }

  private interface Claim {
    void add(JsonObjectBuilder item);
  }

  private interface Day {
    Instant of(int answer);
  }

  private static Claim claimed(String channel) {
    return item -> item.add("channel", channel);
  }

  private void hand(IntUnaryOperator score, Day day, Claim claim) {
    var items = Json.createArrayBuilder();
    for (int i = 0; i < MANY; i++) {
      var item = item(score.applyAsInt(i), day.of(i));
      claim.add(item);
      items.add(item);
    }
    var answer = post(items.build().toString());
    assertThat(answer.getInt("stored")).as(answer.toString()).isEqualTo(MANY);
  }

  private JsonObjectBuilder item(int score, Instant at) {
    return Json.createObjectBuilder()
        .add("touchpoint", "sale")
        .add("country", "DE")
        .add("answeredAt", at.toString())
        .add("secondsTaken", 55 + random.nextInt(86))
        .add(
            "answers",
            Json.createObjectBuilder()
                .add("recommend", score)
                .add("satisfied", Math.max(1, score / 2)));
  }

  private void assertNotTrusted(LocalDate from, LocalDate to) {
    var days = "from=%s&to=%s".formatted(from, to);
    var scorecard = get(network + "/partners/" + partner + "/scorecard?" + days);
    var nps = scorecard.getJsonArray("measures").getJsonObject(0);
    assertThat(nps.getInt("n")).as(nps.toString()).isGreaterThanOrEqualTo(MANY);
    assertThat(nps.getJsonObject("grade").getString("letter")).isIn("C", "D");
    var responses = get(network + "/responses?limit=200&" + days).getJsonArray("items");
    // Beside those of the demo, which other tests may have loaded.
    assertThat(responses.getValuesAs(JsonObject.class))
        .filteredOn(one -> one.getString("receivedVia").equals("partner-client"))
        .hasSizeGreaterThanOrEqualTo(MANY)
        .allMatch(
            one ->
                one.getJsonArray("flags").getValuesAs(JsonString.class).stream()
                    .map(JsonString::getString)
                    .anyMatch(List.of("unverified-channel", "late-delivery")::contains));
  }

  private JsonObject post(String body) {
    return send(
        HttpRequest.newBuilder(address(network + "/responses"))
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", UUID.randomUUID().toString())
            .POST(BodyPublishers.ofString(body)));
  }

  private JsonObject get(String path) {
    return send(HttpRequest.newBuilder(address(path)));
  }

  private URI address(String path) {
    return stage.portal().resolve(path);
  }

  private JsonObject send(HttpRequest.Builder request) {
    request.header("Authorization", "Bearer " + stage.credentials().tokenOfClient(CLIENT));
    try {
      var answer = http.send(request.build(), BodyHandlers.ofString());
      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
      try (var reader = Json.createReader(new StringReader(answer.body()))) {
        return reader.readObject();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
