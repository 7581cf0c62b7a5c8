package org.comeasure.administration.network.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.util.JSONObjectUtils;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.comeasure.tenancy.ManufacturerId;
import org.comeasure.testing.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A network's tiers and regions are changed by programs, and what is in use stays. */
class NetworkListsIT {

  private static Stage stage;
  private static String network;

  private final HttpClient client = HttpClient.newHttpClient();
  private final String mark = UUID.randomUUID().toString().substring(0, 8);

  @BeforeAll
  static void open() {
    stage = Stage.open();
    var id = stage.number("select id from manufacturer where name = 'Velmora Climate'");
    network = "/api/v1/networks/" + new ManufacturerId(id);
  }

  @AfterEach
  void leaveTheListsAsTheyWere() {
    stage.change(
        "update enrolment set tier = 'silver', region_id = null where name = ?", "Of " + mark);
    stage.change("delete from tier where code = ?", mark);
    for (var name : List.of("Town ", "Bavaria ", "South ")) {
      stage.change("delete from region where name = ?", name + mark);
    }
  }

  @Test
  void aTierIsAddedOnTopRenamedMovedDownAndRemoved() throws Exception {
    var before = codes();
    var added = send("POST", "/tiers", tier(mark, "Platinum", 1), null);
    assertThat(added.statusCode()).isEqualTo(201);
    assertThat(codes()).startsWith(mark).endsWith(before.toArray(String[]::new));

    var seen = added.headers().firstValue("ETag").orElseThrow();
    var renamed =
        send("PUT", "/tiers/" + mark, "{\"names\": {\"en\": \"Prime\", \"de\": \"Erste\"}}", seen);
    assertThat(renamed.statusCode()).isEqualTo(200);
    assertThat(JSONObjectUtils.parse(renamed.body()))
        .containsEntry("names", Map.of("en", "Prime", "de", "Erste"))
        .containsEntry("rank", 1L);
    assertThat(send("PUT", "/tiers/" + mark, tier(null, "Late", 1), seen).statusCode())
        .isEqualTo(412);

    assertThat(send("PUT", "/tiers/" + mark, tier(null, "Prime", 20), "*").statusCode())
        .isEqualTo(200);
    assertThat(codes()).startsWith(before.toArray(String[]::new)).endsWith(mark);
    assertThat(send("DELETE", "/tiers/" + mark, null, null).statusCode()).isEqualTo(204);
    assertThat(codes()).isEqualTo(before);
    assertThat(actions("tiers/" + mark))
        .containsExactly("tier.created", "tier.changed", "tier.changed", "tier.removed");
  }

  @Test
  void aTierThatAPartnerIsInStays() throws Exception {
    assertThat(send("POST", "/tiers", tier(mark, "Busy", null), null).statusCode()).isEqualTo(201);
    assertThat(send("POST", "/partners", partner(mark, null), null).statusCode()).isEqualTo(201);

    var refused = send("DELETE", "/tiers/" + mark, null, null);
    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(codes()).contains(mark);
  }

  @Test
  void whatIsWrongWithATierIsToldByField() throws Exception {
    var wrong = send("POST", "/tiers", tier("Not A Code", "", 0), null);
    assertThat(wrong.statusCode()).isEqualTo(422);
    assertThat(wrong.body()).contains("/code", "/names/en", "/rank");
    var twice = send("POST", "/tiers", tier("gold", "Gold again", null), null);
    assertThat(twice.statusCode()).isEqualTo(422);
    assertThat(twice.body()).contains("/code");
  }

  @Test
  void regionsLieInEachOtherAndWhatIsInUseStays() throws Exception {
    var south = region("South " + mark, null);
    var bavaria = region("Bavaria " + mark, south);
    var town = region("Town " + mark, bavaria);
    assertThat(send("POST", "/partners", partner("silver", town), null).statusCode())
        .isEqualTo(201);

    var inside = send("PUT", "/regions/" + south, body("South " + mark, town), "*");
    assertThat(inside.statusCode()).isEqualTo(422);
    assertThat(inside.body()).contains("/parent");
    assertThat(send("POST", "/regions", body("South " + mark, null), null).body())
        .contains("/name");
    assertThat(send("DELETE", "/regions/" + town, null, null).statusCode()).isEqualTo(409);
    assertThat(send("DELETE", "/regions/" + south, null, null).statusCode()).isEqualTo(409);

    var seen = send("GET", "/regions/" + town, null, null).headers().firstValue("ETag");
    assertThat(
            send("PUT", "/regions/" + town, body("Town " + mark, null), seen.orElseThrow())
                .statusCode())
        .isEqualTo(200);
    assertThat(send("DELETE", "/regions/" + bavaria, null, null).statusCode()).isEqualTo(204);
    assertThat(actions("regions/" + town)).containsExactly("region.created", "region.changed");
  }

  @Test
  void regionsDoNotLieDeeperThanFive() throws Exception {
    String parent = null;
    for (int depth = 1; depth <= 5; depth++) {
      parent = region("Level " + depth + " " + mark, parent);
    }
    var tooDeep = send("POST", "/regions", body("Level 6 " + mark, parent), null);
    assertThat(tooDeep.statusCode()).isEqualTo(422);
    assertThat(tooDeep.body()).contains("/parent");
    for (int depth = 5; depth >= 1; depth--) {
      stage.change("delete from region where name = ?", "Level " + depth + " " + mark);
    }
  }

  private static String tier(String code, String name, Integer rank) {
    return "{%s \"names\": {\"en\": \"%s\"}%s}"
        .formatted(
            code == null ? "" : "\"code\": \"" + code + "\",",
            name,
            rank == null ? "" : ", \"rank\": " + rank);
  }

  private String partner(String tier, String region) {
    return "{\"name\": \"Of %s\", \"tier\": \"%s\"%s}"
        .formatted(mark, tier, region == null ? "" : ", \"region\": \"" + region + "\"");
  }

  private static String body(String name, String parent) {
    return parent == null
        ? "{\"name\": \"%s\"}".formatted(name)
        : "{\"name\": \"%s\", \"parent\": \"%s\"}".formatted(name, parent);
  }

  private String region(String name, String parent) throws Exception {
    var added = send("POST", "/regions", body(name, parent), null);
    assertThat(added.statusCode()).isEqualTo(201);
    return (String) JSONObjectUtils.parse(added.body()).get("id");
  }

  private List<String> codes() throws Exception {
    var items =
        (List<?>) JSONObjectUtils.parse(send("GET", "/tiers", null, null).body()).get("items");
    return items.stream().map(item -> (String) ((Map<?, ?>) item).get("code")).toList();
  }

  private List<String> actions(String object) {
    return stage.texts(
        "select action from audit_entry where document like ? order by number",
        "%\"" + object + "\"%");
  }

  private HttpResponse<String> send(String method, String path, String json, String seen)
      throws Exception {
    var request =
        HttpRequest.newBuilder(stage.portal().resolve(network + path))
            .header("Authorization", "Bearer " + stage.credentials().tokenOf("velmora.admin"))
            .header("Content-Type", "application/json")
            .method(method, json == null ? BodyPublishers.noBody() : BodyPublishers.ofString(json));
    if (seen != null) {
      request.header("If-Match", seen);
    }
    return client.send(request.build(), BodyHandlers.ofString());
  }
}
