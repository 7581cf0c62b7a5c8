package org.comeasure.administration.branch.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.util.JSONObjectUtils;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.comeasure.tenancy.BranchId;
import org.comeasure.tenancy.ManufacturerId;
import org.comeasure.tenancy.PartnerId;
import org.comeasure.testing.stage.Stage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Branches are kept by programs; what was answered stays counted, whatever becomes of them. */
class BranchesApiIT {

  private static final Duration MOVED_WITHIN = Duration.ofSeconds(60);

  /** What is read for each delivery of responses is a moment old. */
  private static final Duration KNOWN_WITHIN = Duration.ofSeconds(6);

  private static final String ADMIN = "velmora.admin";
  private static final String MANAGER = "frost.manager";

  private static Stage stage;
  private static String network;
  private static String networkId;
  private static long frost;

  private final HttpClient client = HttpClient.newHttpClient();
  private final String mark = UUID.randomUUID().toString().substring(0, 8);

  @BeforeAll
  static void open() {
    stage = Stage.open();
    var id = stage.number("select id from manufacturer where name = 'Velmora Climate'");
    networkId = new ManufacturerId(id).toString();
    network = "/api/v1/networks/" + networkId;
    frost =
        stage.number(
            "select partner_id from enrolment where manufacturer_id = ? and name = 'Frost & Sons'",
            id);
  }

  @Test
  void aManagerAddsChangesClosesAndOpensABranchOfItsOwn() throws Exception {
    var added = send(MANAGER, "POST", "/branches", body("York " + mark, "GB"), null);
    assertThat(added.statusCode()).isEqualTo(201);
    var branch = JSONObjectUtils.parse(added.body());
    assertThat(branch)
        .containsEntry("partner", new PartnerId(frost).toString())
        .containsEntry("status", "open");
    var at = "/branches/" + branch.get("id");
    assertThat(send(MANAGER, "POST", "/branches", body("York " + mark, "GB"), null).body())
        .contains("/name");
    var seen = added.headers().firstValue("ETag").orElseThrow();
    var wrong = send(MANAGER, "PUT", at, "{\"country\": \"XX\", \"timeZone\": \"+01:00\"}", seen);
    assertThat(wrong.statusCode()).isEqualTo(422);
    assertThat(wrong.body()).contains("/name", "/country", "/timeZone");
    var changed =
        send(
            MANAGER,
            "PUT",
            at,
            """
            {"name": "York %s", "country": "GB", "timeZone": "Europe/London", "address": "High St"}
            """
                .formatted(mark),
            seen);
    assertThat(JSONObjectUtils.parse(changed.body()))
        .containsEntry("timeZone", "Europe/London")
        .containsEntry("address", "High St");
    assertThat(send(MANAGER, "PUT", at, body("Late", "GB"), seen).statusCode()).isEqualTo(412);

    assertThat(send(MANAGER, "POST", at + "/closing", null, null).body()).contains("closed");
    assertThat(send(MANAGER, "DELETE", at + "/closing", null, null).body()).contains("open");
    assertThat(
            stage.texts(
                "select action from audit_entry where document like ? order by number",
                "%\"branches/" + branch.get("id") + "\"%"))
        .containsExactly("branch.created", "branch.changed", "branch.closed", "branch.opened");
  }

  /** Whatever was answered at either is answered and counted at the one that is left. */
  @Test
  void mergedBranchesKeepEveryAnswerAndTheFiguresAddUp() throws Exception {
    differing(true);
    var lost = branch("Selby " + mark);
    var kept = branch("Leeds " + mark);
    Thread.sleep(KNOWN_WITHIN.toMillis());
    for (int score : List.of(10, 9, 2)) {
      answered(lost, score);
    }
    answered(kept, 8);
    var link = link(lost);
    var total = counted();

    var merged = send(MANAGER, "POST", "/branches/" + lost + "/merger", into(kept), null);
    assertThat(merged.statusCode()).isEqualTo(200);
    assertThat(JSONObjectUtils.parse(merged.body()))
        .containsEntry("status", "merged")
        .containsEntry("mergedInto", kept);
    await(() -> responses(lost) == 0);

    assertThat(responses(kept)).isEqualTo(4);
    assertThat(figures()).contains(kept).doesNotContain(lost);
    assertThat(counted()).isEqualTo(total);
    assertThat(rows("tally_day", lost) + rows("tally_month", lost)).isZero();
    assertThat(stage.number("select branch_id from link where id = ?", link)).isEqualTo(id(kept));
    Thread.sleep(KNOWN_WITHIN.toMillis());
    answered(lost, 7);
    assertThat(responses(kept)).isEqualTo(5);
    assertThat(responses(lost)).isZero();
    assertThat(send(MANAGER, "DELETE", "/branches/" + lost + "/closing", null, null).statusCode())
        .isEqualTo(409);
    assertThat(
            send(MANAGER, "POST", "/branches/" + kept + "/merger", into(lost), null).statusCode())
        .isEqualTo(409);
    assertThat(differing(false)).isZero();
  }

  @Test
  void whatComesLateIsMovedTheNextTime() throws Exception {
    var first = branch("Goole " + mark);
    var second = branch("Thorne " + mark);
    var third = branch("Epworth " + mark);
    assertThat(
            send(MANAGER, "POST", "/branches/" + first + "/merger", into(second), null)
                .statusCode())
        .isEqualTo(200);
    Thread.sleep(KNOWN_WITHIN.toMillis());
    answered(second, 9);
    stage.change("update response set branch_id = ? where branch_id = ?", id(first), id(second));
    stage.change("update tally_day set branch_id = ? where branch_id = ?", id(first), id(second));
    stage.change("update tally_month set branch_id = ? where branch_id = ?", id(first), id(second));

    assertThat(
            send(MANAGER, "POST", "/branches/" + second + "/merger", into(third), null)
                .statusCode())
        .isEqualTo(200);
    await(() -> responses(third) == 1);
    assertThat(responses(first) + responses(second)).isZero();
    assertThat(rows("tally_day", third)).isPositive();
  }

  @Test
  void theListGoesOnWhereItsCursorSays() throws Exception {
    for (var name : List.of("Ripon ", "Otley ", "Thirsk ")) {
      branch(name + mark);
    }
    // Lists are those of a moment ago.
    await(() -> page("/branches").items().toString().contains("Thirsk " + mark));
    var all = page("/branches");
    assertThat(all.next()).isNull();
    assertThat(all.items()).hasSizeGreaterThan(4);

    var found = new ArrayList<Object>();
    for (var page = page("/branches?limit=2"); ; page = page(page.link())) {
      found.addAll(page.items());
      if (page.next() == null) {
        break;
      }
      assertThat(page.items()).hasSize(2);
      assertThat(page.link()).contains("cursor=" + page.next(), "limit=2");
    }
    assertThat(found).containsExactlyElementsOf(all.items());

    assertThat(send(MANAGER, "GET", "/branches?cursor=none", null, null).statusCode())
        .isEqualTo(400);
    assertThat(send(MANAGER, "GET", "/branches?limit=201", null, null).statusCode()).isEqualTo(400);
  }

  /**
   * One page of a list.
   *
   * @param link of the next one, below the network
   */
  private record Page(List<?> items, String next, String link) {}

  private Page page(String path) {
    try {
      var answer = send(MANAGER, "GET", path, null, null);
      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
      var body = JSONObjectUtils.parse(answer.body());
      var link = answer.headers().firstValue("Link").orElse("");
      return new Page(
          JSONObjectUtils.getJSONArray(body, "items"),
          (String) body.get("next"),
          link.replaceAll("<" + network + "(.*)>; rel=\"next\"", "$1"));
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private static String body(String name, String country) {
    return "{\"name\": \"%s\", \"country\": \"%s\"}".formatted(name, country);
  }

  private static String into(String branch) {
    return "{\"into\": \"%s\"}".formatted(branch);
  }

  private String branch(String name) throws Exception {
    var added = send(MANAGER, "POST", "/branches", body(name, "GB"), null);
    assertThat(added.statusCode()).isEqualTo(201);
    return (String) JSONObjectUtils.parse(added.body()).get("id");
  }

  private void answered(String branch, int score) throws Exception {
    var json =
        """
        {"partner": "%s", "branch": "%s", "touchpoint": "repair-visit", "language": "en",
         "answers": {"recommend": %d, "satisfied": 4}}
        """
            .formatted(new PartnerId(frost), branch, score);
    stage.respond("velmora-api", networkId, json);
  }

  private long link(String branch) {
    var link =
        stage.number(
            "select l.id from link l join touchpoint t on t.id = l.touchpoint_id"
                + " where l.partner_id = ? and t.code = 'repair-visit' limit 1",
            frost);
    var id = org.comeasure.shared.id.Tsids.next();
    stage.change(
        "insert into link (id, manufacturer_id, partner_id, branch_id, touchpoint_id,"
            + " questionnaire_id, code, channel, label)"
            + " select ?, manufacturer_id, partner_id, ?, touchpoint_id, questionnaire_id, ?, 'qr',"
            + " 'Merged' from link where id = ?",
        id,
        id(branch),
        UUID.randomUUID().toString().replace("-", "").substring(0, 22),
        link);
    return id;
  }

  private static long id(String branch) {
    return BranchId.parse(branch).orElseThrow().value();
  }

  private static long responses(String branch) {
    return stage.number("select count(*) from response where branch_id = ?", id(branch));
  }

  private static long rows(String table, String branch) {
    return stage.number("select count(*) from " + table + " where branch_id = ?", id(branch));
  }

  private String figures() throws Exception {
    return send(MANAGER, "GET", "/partners/" + new PartnerId(frost) + "/scorecard", null, null)
        .body();
  }

  private Object counted() throws Exception {
    var figures = JSONObjectUtils.parse(figures());
    return Objects.requireNonNull(figures.get("measures"));
  }

  /** How much of what is counted is not what is stored, put right or only told. */
  private long differing(boolean repair) throws Exception {
    assertThat(send(ADMIN, "POST", "/tally-checks?repair=" + repair, null, null).statusCode())
        .isEqualTo(202);
    await(() -> check().contains("\"done\""));
    return (long) Objects.requireNonNull(JSONObjectUtils.parse(check()).get("differing"));
  }

  private String check() {
    try {
      return send(ADMIN, "GET", "/tally-checks", null, null).body();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private HttpResponse<String> send(
      String who, String method, String path, String json, String seen) throws Exception {
    var request =
        HttpRequest.newBuilder(stage.portal().resolve(network + path))
            .header("Authorization", "Bearer " + stage.credentials().tokenOf(who))
            .header("Content-Type", "application/json")
            .method(method, json == null ? BodyPublishers.noBody() : BodyPublishers.ofString(json));
    if (seen != null) {
      request.header("If-Match", seen);
    }
    return client.send(request.build(), BodyHandlers.ofString());
  }

  private static void await(java.util.function.BooleanSupplier condition) throws Exception {
    var end = Instant.now().plus(MOVED_WITHIN);
    while (!condition.getAsBoolean()) {
      assertThat(Instant.now()).isBefore(end);
      Thread.sleep(100);
    }
  }
}
