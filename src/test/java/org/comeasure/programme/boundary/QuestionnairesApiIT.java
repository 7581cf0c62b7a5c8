package org.comeasure.programme.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.comeasure.shared.json.Documents.JSON;

import com.github.f4b6a3.tsid.Tsid;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import java.io.IOException;
import java.io.StringReader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import org.comeasure.testing.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Questionnaires go in as documents, by programs, and are asked. */
class QuestionnairesApiIT {

  private static final String[] SUBSCALES = {
    "agree", "conscientious", "extravert", "neurotic", "open"
  };
  private static final int ITEMS = 5;
  private static final int PEOPLE = 2800;

  private final Stage stage = Stage.open();
  private final HttpClient http = HttpClient.newHttpClient();
  private String own = "";
  private String network = "";

  @BeforeEach
  void aTouchpointOfItsOwn() {
    network =
        Tsid.from(stage.number("select id from manufacturer where name like 'Velmora%'"))
            .toString();
    own = "t" + UUID.randomUUID().toString().substring(0, 8);
    var added =
        send("POST", "/touchpoints", "{\"code\":\"%s\",\"name\":{\"en\":\"Own\"}}".formatted(own));
    assertThat(added.statusCode()).isEqualTo(201);
  }

  @Test
  void aTouchpointOfAKnownCodeIsRefused() {
    var again =
        send("POST", "/touchpoints", "{\"code\":\"%s\",\"name\":{\"en\":\"Own\"}}".formatted(own));
    assertThat(again.statusCode()).isEqualTo(409);
    var wrong =
        send("POST", "/touchpoints", "{\"code\":\"A b\",\"name\":{\"xx\":\"\"},\"nmae\":1}");
    assertThat(wrong.statusCode()).isEqualTo(422);
    assertThat(pointers(wrong)).containsExactlyInAnyOrder("/code", "/name/xx", "/nmae");
  }

  @Test
  void aDraftIsPublishedAskedAndCounted() {
    var made = send("POST", "/questionnaires", comfort("c" + own, 1, 6).toString());
    assertThat(made.statusCode()).isEqualTo(201);
    var id = json(made).getString("id");
    assertThat(json(made).getString("status")).isEqualTo("draft");
    assertThat(response(id, 5).statusCode()).as("a draft is not asked").isEqualTo(422);

    var published = publish(id, made);
    assertThat(published.statusCode()).isEqualTo(200);
    assertThat(json(published).getInt("published")).isEqualTo(1);

    // At once, whichever node is asked next.
    assertThat(response(id, 6).statusCode()).isEqualTo(201);
    assertThat(response(id, 7).statusCode()).as("beyond its scale").isEqualTo(422);
    var asked =
        json(send("GET", "/questionnaires", null)).getJsonArray("items").stream()
            .map(item -> item.asJsonObject())
            .filter(item -> item.getString("id").equals(id))
            .findFirst()
            .orElseThrow();
    var battery = asked.getJsonArray("questions").getJsonObject(0);
    assertThat(battery.getJsonObject("scale").getInt("highest")).isEqualTo(6);
    assertThat(battery.getJsonArray("items").getJsonObject(1).getBoolean("reversed")).isTrue();
  }

  @Test
  void theDocumentedExampleIsTakenListedAsADraftAndThrownAway() throws Exception {
    var made = send("POST", "/questionnaires", documentedExample());
    assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
    var id = json(made).getString("id");
    assertThat(drafts()).contains(id + " draft");
    assertThat(send("DELETE", "/questionnaires/" + id, null).statusCode()).isEqualTo(428);
    assertThat(send("DELETE", "/questionnaires/" + id, null, "\"99\"").statusCode()).isEqualTo(412);
    assertThat(send("DELETE", "/questionnaires/" + id, null, "*").statusCode()).isEqualTo(204);
    assertThat(send("GET", "/questionnaires/" + id, null).statusCode()).isEqualTo(404);
    assertThat(drafts()).doesNotContain(id + " draft");
    assertThat(send("GET", "/questionnaires?status=old", null).statusCode()).isEqualTo(400);
  }

  @Test
  void whatIsPublishedOrForeignIsNotThrownAway() {
    var made = send("POST", "/questionnaires", comfort("d" + own, 1, 5).toString());
    var id = json(made).getString("id");
    publish(id, made);
    assertThat(send("DELETE", "/questionnaires/" + id, null, "*").statusCode()).isEqualTo(409);
    assertThat(send("GET", "/questionnaires/" + id, null).statusCode()).isEqualTo(200);
    var foreign =
        "select id from questionnaire where manufacturer_id = "
            + "(select id from manufacturer where name like 'Brenta%') limit 1";
    long theirs = stage.number(foreign);
    var path = "/questionnaires/" + Tsid.from(theirs);
    assertThat(send("DELETE", path, null, "*").statusCode()).isEqualTo(404);
    assertThat(stage.number(foreign)).isEqualTo(theirs);
  }

  private List<String> drafts() {
    return json(send("GET", "/questionnaires?status=draft", null))
        .getJsonArray("items")
        .getValuesAs(JsonObject.class)
        .stream()
        .map(one -> one.getString("id") + " " + one.getString("status"))
        .toList();
  }

  private String documentedExample() throws IOException, InterruptedException {
    var request = HttpRequest.newBuilder(stage.portal().resolve("/openapi?format=JSON")).build();
    var described = json(http.send(request, BodyHandlers.ofString()));
    var example =
        described.getValue(
            "/paths/~1api~1v1~1networks~1{network}~1questionnaires/post/requestBody/content"
                + "/application~1json/example");
    return example instanceof JsonString text ? text.getString() : example.toString();
  }

  @Test
  void aKnownCodeIsRefusedAndChangesNothing() {
    var first = send("POST", "/questionnaires", comfort("d" + own, 1, 6).toString());
    var second = send("POST", "/questionnaires", comfort("d" + own, 1, 7).toString());
    assertThat(second.statusCode()).isEqualTo(409);
    var kept = json(send("GET", "/questionnaires/" + json(first).getString("id"), null));
    assertThat(kept.getJsonObject("draft")).isEqualTo(comfort("d" + own, 1, 6));
  }

  @Test
  void whoeverHasSeenAnOldDraftDoesNotOverwriteANewOne() {
    var made = send("POST", "/questionnaires", comfort("e" + own, 1, 6).toString());
    var path = "/questionnaires/" + json(made).getString("id");
    var tag = made.headers().firstValue("ETag").orElseThrow();
    assertThat(send("PUT", path, comfort("e" + own, 1, 5).toString(), tag).statusCode())
        .isEqualTo(200);
    assertThat(send("PUT", path, comfort("e" + own, 1, 4).toString(), tag).statusCode())
        .isEqualTo(412);
    assertThat(send("PUT", path, comfort("e" + own, 1, 4).toString()).statusCode()).isEqualTo(428);
    assertThat(send("POST", path + "/publish", "", tag).statusCode()).isEqualTo(412);
    assertThat(json(send("GET", path, null)).getJsonObject("draft"))
        .isEqualTo(comfort("e" + own, 1, 5));
  }

  @Test
  void whatIsWrongIsNamedAndNothingIsKept() {
    var wrong =
        """
        {"code": "w%s", "touchpoint": "%s", "languages": ["en", "xx"], "title": {"en": " "},
         "questions": [
          {"key": "a", "kind": "rating", "text": {"en": "A"}, "scale": {"lowest": 1, "highest": 12},
           "labels": [{"en": "no"}, {"en": "yes"}], "optional": true},
          {"key": "a", "kind": "nps", "text": {"en": "B"}, "scale": {"lowest": 1, "highest": 10},
           "labels": [{"en": "no"}, {"en": "yes"}]},
          {"key": "c", "kind": "essay", "text": {"en": "C"}},
          {"key": "d", "kind": "choice", "text": {"en": "D"}, "options": [{"key": "x", "text": {}}]}]}
        """
            .formatted(own, own);
    var answer = send("POST", "/questionnaires", wrong);
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    assertThat(pointers(answer))
        .contains(
            "/languages/1",
            "/title/en",
            "/questions/0/scale/highest",
            "/questions/0/optional",
            "/questions/1/key",
            "/questions/1/scale/highest",
            "/questions/2/kind",
            "/questions/3/options");
    assertThat(answer.body()).contains("questions[0].scale.highest: Give a whole number");
    assertThat(stage.number("select count(*) from questionnaire where code = ?", "w" + own))
        .isZero();
  }

  @Test
  void publishingIsRefusedWhileATranslationHasGaps() {
    var gap =
        """
        {"code": "g%s", "touchpoint": "%s", "languages": ["en", "de"], "title": {"en": "T", "de": "T"},
         "questions": [
          {"key": "words%s", "kind": "comment", "text": {"en": "What?", "de": "Was?"}},
          {"key": "pick%s", "kind": "choice", "text": {"en": "Which?"},
           "options": [{"key": "x", "text": {"en": "X", "de": "X"}}, {"key": "y", "text": {"en": "Y"}}]}]}
        """
            .formatted(own, own, own, own);
    var made = send("POST", "/questionnaires", gap);
    assertThat(made.statusCode()).isEqualTo(201);
    var refused = publish(json(made).getString("id"), made);
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(pointers(refused))
        .containsExactly("/questions/1/options/1/text/de", "/questions/1/text/de");
  }

  @Test
  void aMeasureKeepsItsScale() {
    var first = send("POST", "/questionnaires", comfort("s" + own, 1, 6).toString());
    var id = json(first).getString("id");
    assertThat(publish(id, first).statusCode()).isEqualTo(200);
    var path = "/questionnaires/" + id;
    var changed = send("PUT", path, comfort("s" + own, 1, 7).toString(), "*");
    assertThat(changed.statusCode()).isEqualTo(200);
    var refused = publish(id, changed);
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(pointers(refused)).contains("/questions/0/scale");
    assertThat(response(id, 6).statusCode()).as("the first version is asked").isEqualTo(201);

    var same = send("PUT", path, comfort("s" + own, 1, 6).toString(), "*");
    assertThat(json(publish(id, same)).getInt("published")).isEqualTo(2);
  }

  @Test
  void aResponseMayHoldNothingButAComment() {
    var document =
        """
        {"code": "o%s", "touchpoint": "%s", "languages": ["en"], "title": {"en": "T"},
         "questions": [{"key": "words", "kind": "comment", "text": {"en": "What?"}}]}
        """
            .formatted(own, own);
    var made = send("POST", "/questionnaires", document);
    var id = json(made).getString("id");
    publish(id, made);
    var body =
        """
        {"questionnaire": "%s", "partner": "%s", "country": "DE", "answers": {"words": "Fine."}}
        """
            .formatted(id, partner());
    assertThat(send("POST", "/responses", body).statusCode()).isEqualTo(201);
    assertThat(send("POST", "/responses", body.replace("Fine.", "")).statusCode()).isEqualTo(422);
  }

  @Test
  void theSendersOwnReferenceIsKeptAndTold() {
    var made = send("POST", "/questionnaires", comfort("r" + own, 1, 6).toString());
    var id = json(made).getString("id");
    publish(id, made);
    var stored = response(id, 6, "Order 4/711 ü");
    assertThat(stored.statusCode()).isEqualTo(201);
    var told = json(send("GET", "/responses/" + json(stored).getString("id"), null));
    assertThat(told.getJsonObject("response").getString("externalReference"))
        .isEqualTo("Order 4/711 ü");
    for (var wrong : List.of("a".repeat(121), "a\\u0000b", "a\\u202eb", " ")) {
      var refused = response(id, 6, wrong);
      assertThat(refused.statusCode()).as(wrong).isEqualTo(422);
      assertThat(pointers(refused)).contains("/externalReference");
    }
  }

  @Test
  void responsesAreFoundByTheScoreOfAnyMeasure() {
    var made = send("POST", "/questionnaires", comfort("m" + own, 1, 6).toString());
    var id = json(made).getString("id");
    publish(id, made);
    for (int score = 1; score <= 6; score++) {
      assertThat(response(id, score).statusCode()).isEqualTo(201);
    }
    var path = "/responses?measure=m" + own + "-warm&min=5";
    assertThat(json(send("GET", path, null)).getJsonArray("items")).hasSize(2);
    assertThat(send("GET", path.replace("min=5", "min=7"), null).statusCode()).isEqualTo(400);
  }

  @Test
  void aReversedItemIsJudgedByWhatItsAnswersCountAs() {
    var made = send("POST", "/questionnaires", comfort("r" + own, 1, 6).toString());
    var id = json(made).getString("id");
    publish(id, made);
    int people = 12;
    for (int i = 0; i < people; i++) {
      var body =
          """
          {"questionnaire": "%s", "partner": "%s", "country": "DE",
           "answers": {"comfort": {"warm": 5, "loud": 6}}}
          """
              .formatted(id, partner());
      var answer = send("POST", "/responses", body);
      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    }

    var loud = measured("r" + own + "-loud");
    assertThat(loud.getString("name")).isEqualTo("loud (reversed)");
    assertThat(loud.getJsonNumber("value").doubleValue()).isEqualTo(1);
    var listed =
        json(send("GET", "/responses?measure=r" + own + "-loud&min=6", null)).getJsonArray("items");
    assertThat(listed).hasSize(people);
    assertThat(listed.getJsonObject(0).getJsonObject("answers").getInt("comfort.loud"))
        .isEqualTo(6);
  }

  private JsonObject measured(String code) {
    var card = json(send("GET", "/partners/" + partner() + "/scorecard?measure=" + code, null));
    return card.getJsonArray("measures").getValuesAs(JsonObject.class).stream()
        .filter(one -> one.getString("code").equals(code))
        .findFirst()
        .orElseThrow(() -> new AssertionError(card));
  }

  /** Twenty-five items on 1 to 6, a third of them reversed, of five subscales; some left out. */
  @Test
  void alphaOfEverySubscaleIsThatOfAnIndependentComputation() throws InterruptedException {
    var made = send("POST", "/questionnaires", inventory().toString());
    assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
    var id = json(made).getString("id");
    assertThat(publish(id, made).statusCode()).isEqualTo(200);
    var people = people();
    handIn(id, people);

    JsonObject found = drivers("f" + own + ".person");
    assertThat(found.isNull("outcome")).isTrue();
    assertThat(found.getString("reason")).isEqualTo("no-outcome");
    assertThat(found.getJsonNumber("read").longValue()).isEqualTo(PEOPLE);
    var scales = found.getJsonArray("scales");
    assertThat(scales).hasSize(SUBSCALES.length);
    for (int s = 0; s < SUBSCALES.length; s++) {
      var scale = scales.getJsonObject(s);
      assertThat(scale.getString("subscale")).isEqualTo(SUBSCALES[s]);
      var complete = complete(people, s);
      assertThat(scale.getInt("n")).isEqualTo(complete.size()).isLessThan(PEOPLE);
      assertThat(scale.getJsonNumber("alpha").doubleValue())
          .isCloseTo(alpha(complete), within(1e-9));
      assertThat(scale.getJsonNumber("mean").doubleValue()).isCloseTo(mean(complete), within(1e-9));
    }
  }

  private JsonObject drivers(String battery) throws InterruptedException {
    for (int attempt = 0; attempt < 120; attempt++) {
      var answer = send("GET", "/drivers?battery=" + battery, null);
      if (answer.statusCode() == 200) {
        return json(answer);
      }
      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
      Thread.sleep(500);
    }
    throw new AssertionError("no drivers within a minute");
  }

  /** By person the answers to all items, 0 where one was left out. */
  private static List<int[]> people() {
    var random = new Random(25);
    var people = new ArrayList<int[]>();
    for (int p = 0; p < PEOPLE; p++) {
      var answers = new int[SUBSCALES.length * ITEMS];
      for (int s = 0; s < SUBSCALES.length; s++) {
        double trait = random.nextGaussian();
        for (int i = 0; i < ITEMS; i++) {
          double said = 3.5 + trait + (0.7 + 0.2 * s) * random.nextGaussian();
          int score = (int) Math.max(1, Math.min(6, Math.round(said)));
          boolean leftOut = random.nextInt(100) == 0;
          answers[s * ITEMS + i] = leftOut ? 0 : reversed(i) ? 7 - score : score;
        }
      }
      people.add(answers);
    }
    return people;
  }

  private static boolean reversed(int item) {
    return item % 3 == 0;
  }

  /** Answers of a subscale to all of its items, turned round where they are reversed. */
  private static List<double[]> complete(List<int[]> people, int subscale) {
    var complete = new ArrayList<double[]>();
    for (var answers : people) {
      var own = new double[ITEMS];
      boolean whole = true;
      for (int i = 0; i < ITEMS; i++) {
        int given = answers[subscale * ITEMS + i];
        whole &= given > 0;
        own[i] = reversed(i) ? 7 - given : given;
      }
      if (whole) {
        complete.add(own);
      }
    }
    return complete;
  }

  private static double alpha(List<double[]> rows) {
    double single = 0;
    for (int i = 0; i < ITEMS; i++) {
      int item = i;
      single += variance(rows.stream().mapToDouble(row -> row[item]).toArray());
    }
    double total = variance(rows.stream().mapToDouble(row -> Arrays.stream(row).sum()).toArray());
    return ITEMS / (ITEMS - 1.0) * (1 - single / total);
  }

  private static double mean(List<double[]> rows) {
    return rows.stream().flatMapToDouble(Arrays::stream).average().orElseThrow();
  }

  private static double variance(double[] values) {
    double mean = Arrays.stream(values).average().orElseThrow();
    double squares = 0;
    for (double value : values) {
      squares += (value - mean) * (value - mean);
    }
    return squares / (values.length - 1);
  }

  private void handIn(String questionnaire, List<int[]> people) {
    for (int from = 0; from < people.size(); from += 400) {
      JsonArrayBuilder items = JSON.createArrayBuilder();
      for (var answers : people.subList(from, Math.min(people.size(), from + 400))) {
        items.add(
            JSON.createObjectBuilder()
                .add("questionnaire", questionnaire)
                .add("partner", partner())
                .add("country", "DE")
                .add("answers", JSON.createObjectBuilder().add("person", given(answers))));
      }
      var body = JSON.createObjectBuilder().add("items", items).build().toString();
      var answer = send("POST", "/responses", body);
      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(json(answer).getInt("rejected")).as(answer.body()).isZero();
    }
  }

  private static JsonObjectBuilder given(int[] answers) {
    var given = JSON.createObjectBuilder();
    for (int i = 0; i < answers.length; i++) {
      if (answers[i] > 0) {
        given.add("i" + i, answers[i]);
      }
    }
    return given;
  }

  private JsonObject inventory() {
    var items = JSON.createArrayBuilder();
    var subscales = JSON.createArrayBuilder();
    for (int s = 0; s < SUBSCALES.length; s++) {
      subscales.add(
          JSON.createObjectBuilder().add("key", SUBSCALES[s]).add("name", text(SUBSCALES[s])));
      for (int i = 0; i < ITEMS; i++) {
        items.add(
            JSON.createObjectBuilder()
                .add("key", "i" + (s * ITEMS + i))
                .add("text", text("Item " + i))
                .add("measure", own + "-" + (s * ITEMS + i))
                .add("reversed", reversed(i))
                .add("subscale", SUBSCALES[s]));
      }
    }
    return questionnaire(
        "f" + own,
        JSON.createObjectBuilder()
            .add("key", "person")
            .add("kind", "battery")
            .add("text", text("I am somebody who"))
            .add("scale", scale(1, 6))
            .add("labels", JSON.createArrayBuilder().add(text("not at all")).add(text("very much")))
            .add("items", items)
            .add("subscales", subscales));
  }

  private JsonObject comfort(String code, int lowest, int highest) {
    return questionnaire(
        code,
        JSON.createObjectBuilder()
            .add("key", "comfort")
            .add("kind", "battery")
            .add("text", text("It was"))
            .add("scale", scale(lowest, highest))
            .add("labels", JSON.createArrayBuilder().add(text("not at all")).add(text("very much")))
            .add(
                "items",
                JSON.createArrayBuilder()
                    .add(
                        JSON.createObjectBuilder()
                            .add("key", "warm")
                            .add("measure", code + "-warm")
                            .add("text", text("warm")))
                    .add(
                        JSON.createObjectBuilder()
                            .add("key", "loud")
                            .add("measure", code + "-loud")
                            .add("reversed", true)
                            .add("text", text("loud")))));
  }

  private JsonObject questionnaire(String code, JsonObjectBuilder question) {
    return JSON.createObjectBuilder()
        .add("code", code)
        .add("touchpoint", own)
        .add("languages", JSON.createArrayBuilder().add("en"))
        .add("title", text("Yours"))
        .add("questions", JSON.createArrayBuilder().add(question))
        .build();
  }

  private static JsonObjectBuilder scale(int lowest, int highest) {
    return JSON.createObjectBuilder().add("lowest", lowest).add("highest", highest);
  }

  private static JsonObjectBuilder text(String english) {
    return JSON.createObjectBuilder().add("en", english);
  }

  private String partner() {
    return Tsid.from(
            stage.number("select partner_id from enrolment where name like 'Nordwind%' limit 1"))
        .toString();
  }

  private HttpResponse<String> response(String questionnaire, int score) {
    var body =
        """
        {"questionnaire": "%s", "partner": "%s", "country": "DE", "answers": {"comfort": {"warm": %d}}}
        """
            .formatted(questionnaire, partner(), score);
    return send("POST", "/responses", body);
  }

  private HttpResponse<String> response(String questionnaire, int score, String reference) {
    var body =
        """
        {"questionnaire": "%s", "partner": "%s", "country": "DE", "externalReference": "%s",
         "answers": {"comfort": {"warm": %d}}}
        """
            .formatted(questionnaire, partner(), reference, score);
    return send("POST", "/responses", body);
  }

  private HttpResponse<String> publish(String id, HttpResponse<String> seen) {
    var tag = seen.headers().firstValue("ETag").orElseThrow();
    return send("POST", "/questionnaires/" + id + "/publish", "", tag);
  }

  private static List<String> pointers(HttpResponse<String> answer) {
    return json(answer).getJsonArray("errors").stream()
        .map(error -> ((JsonString) error.asJsonObject().get("pointer")).getString())
        .collect(Collectors.toList());
  }

  private static JsonObject json(HttpResponse<String> answer) {
    try (var reader = JSON.createReader(new StringReader(answer.body()))) {
      return reader.readObject();
    }
  }

  private HttpResponse<String> send(String method, String path, @Nullable String body) {
    return send(method, path, body, null);
  }

  private HttpResponse<String> send(
      String method, String path, @Nullable String body, @Nullable String ifMatch) {
    Map<String, String> headers = new HashMap<>();
    headers.put("Authorization", "Bearer " + stage.credentials().tokenOfClient("velmora-api"));
    headers.put("Content-Type", "application/json");
    headers.put("Idempotency-Key", UUID.randomUUID().toString());
    if (ifMatch != null) {
      headers.put("If-Match", ifMatch);
    }
    var request =
        HttpRequest.newBuilder(stage.portal().resolve("/api/v1/networks/" + network + path))
            .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    headers.forEach(request::header);
    try {
      return http.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
