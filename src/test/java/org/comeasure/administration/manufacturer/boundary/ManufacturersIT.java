package org.comeasure.administration.manufacturer.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.util.JSONArrayUtils;
import com.nimbusds.jose.util.JSONObjectUtils;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.comeasure.tenancy.ManufacturerId;
import org.comeasure.testing.identity.Credentials;
import org.comeasure.testing.identity.KeycloakAdmin;
import org.comeasure.testing.stage.Stage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** An operator makes manufacturers, in the running portal and the real Keycloak. */
class ManufacturersIT {

  private static final Duration SET_UP_WITHIN = Duration.ofSeconds(120);
  private static final Duration ENDED_WITHIN = Duration.ofSeconds(60);
  private static final String PATH = "/api/v1/platform/manufacturers";

  private static Stage stage;
  private static KeycloakAdmin keycloak;

  private final HttpClient client = HttpClient.newHttpClient();

  @BeforeAll
  static void open() {
    stage = Stage.open();
    keycloak = new KeycloakAdmin(stage.stack());
  }

  @Test
  void oneIsWrittenDownThenSetUpThenEnteredThenRests() throws Exception {
    var name = "Aurora " + UUID.randomUUID();
    var added =
        send("POST", PATH, "{\"name\": \"%s\", \"zone\": \"Europe/Helsinki\"}".formatted(name));
    assertThat(added.statusCode()).isEqualTo(201);
    var id = (String) object(added).get("id");
    assertThat(object(added))
        .containsEntry("status", "provisioning")
        .containsEntry("zone", "Europe/Helsinki")
        .containsEntry("activePartners", 0L);
    assertThat(added.headers().firstValue("Location")).hasValueSatisfying(at -> at.endsWith(id));

    awaitActive(id);
    assertThat(object(send("GET", PATH + "/" + id + "/provisioning", "")))
        .containsEntry("running", false)
        .containsEntry("problem", null);
    var again = send("POST", PATH + "/" + id + "/provisioning", "");
    assertThat(again.statusCode()).isEqualTo(202);
    var administrator = administrator(organization(id));
    assertThat(page(administrator, "/n/" + id + "/partners")).isEqualTo(200);
    assertThat(page(administrator, "/n/" + id + "/tiers")).isEqualTo(200);

    var suspension = PATH + "/" + id + "/suspension";
    assertThat(send("DELETE", suspension, "").statusCode()).isEqualTo(200);
    assertThat(send("POST", suspension + "?reason=Unpaid", "").statusCode()).isEqualTo(200);
    var since = Instant.now();
    await(ENDED_WITHIN, () -> page(administrator, "/n/" + id + "/partners") == 404);
    System.out.printf(
        "Access ended %d ms after suspending a manufacturer%n",
        Duration.between(since, Instant.now()).toMillis());
    assertThat(send("DELETE", suspension, "").statusCode()).isEqualTo(200);
    await(ENDED_WITHIN, () -> page(administrator, "/n/" + id + "/partners") == 200);

    assertThat(
            stage.texts(
                "select action from audit_entry where manufacturer_id = ? order by number",
                number(id)))
        .containsExactly(
            "manufacturer.created",
            "manufacturer.activated",
            "manufacturer.suspended",
            "manufacturer.resumed");
    assertOneOrganization(id);
  }

  @Test
  void whatIsWrongIsToldAndNothingIsWrittenDown() throws Exception {
    var before = stage.number("select count(*) from manufacturer");
    var wrong = send("POST", PATH, "{\"name\": \"\", \"zone\": \"Mars/Olympus\", \"x\": 1}");
    assertThat(wrong.statusCode()).isEqualTo(422);
    assertThat(wrong.body()).contains("/name", "/zone", "/x");
    var taken = send("POST", PATH, "{\"name\": \"Velmora Climate\", \"zone\": \"Europe/Oslo\"}");
    assertThat(taken.statusCode()).isEqualTo(422);
    assertThat(taken.body()).contains("/name");
    assertThat(stage.number("select count(*) from manufacturer")).isEqualTo(before);
  }

  /** As if the node had been killed after its row was written: nobody asks for the job again. */
  @Test
  void whatWasLeftLyingIsTakenUpByItself() throws Exception {
    var id = ManufacturerId.next();
    stage.change(
        "insert into manufacturer (id, name, status) values (?, 'Left lying', 'provisioning')",
        id.value());
    var early = send("POST", PATH + "/" + id + "/suspension", "");
    assertThat(early.statusCode()).isEqualTo(409);
    awaitActive(id.toString());
    assertOneOrganization(id.toString());
  }

  private void awaitActive(String id) throws Exception {
    await(
        SET_UP_WITHIN,
        () -> "active".equals(object(send("GET", PATH + "/" + id, "")).get("status")));
  }

  /** Somebody new who runs the network of the organisation, signed in. */
  private HttpClient administrator(String organization) throws ParseException {
    var username = "aurora-" + UUID.randomUUID();
    keycloak.ask(
        "POST",
        "/comeasure/users",
        """
        {"username": "%1$s", "email": "%1$s@aurora.example", "firstName": "Aino",
         "lastName": "Virtanen", "enabled": true, "emailVerified": true,
         "credentials": [{"type": "password", "value": "%2$s", "temporary": false}]}
        """
            .formatted(username, Credentials.PASSWORD));
    var master = keycloak.tokenOfMasterRealm();
    var person = first(keycloak.read(master, "/users?exact=true&username=" + username));
    var at = "/organizations/" + organization;
    keycloak.ask("POST", "/comeasure" + at + "/members", "\"" + person + "\"");
    var group = first(keycloak.read(master, at + "/groups?exact=true&search=administrators"));
    keycloak.change("PUT", at + "/groups/" + group + "/members/" + person);
    return stage.credentials().sessionOf(username);
  }

  private static String first(String list) throws ParseException {
    return (String) ((Map<?, ?>) JSONArrayUtils.parse(list).get(0)).get("id");
  }

  private static void assertOneOrganization(String externalId) throws ParseException {
    var found =
        JSONArrayUtils.parse(
            keycloak.read(
                keycloak.tokenOfMasterRealm(), "/organizations?q=externalId:" + externalId));
    assertThat(found)
        .extracting(one -> ((Map<?, ?>) one).get("id"))
        .isEqualTo(List.of(organization(externalId)));
  }

  private static String organization(String id) {
    return stage.text("select organization_id from manufacturer where id = ?", number(id));
  }

  private static long number(String id) {
    return ManufacturerId.parse(id).orElseThrow().value();
  }

  private int page(HttpClient session, String path) throws Exception {
    var request =
        HttpRequest.newBuilder(stage.portal().resolve(path)).header("Accept", "text/html");
    return session.send(request.build(), BodyHandlers.discarding()).statusCode();
  }

  private HttpResponse<String> send(String method, String path, String json) throws Exception {
    var request =
        HttpRequest.newBuilder(stage.portal().resolve(path))
            .header("Authorization", "Bearer " + stage.credentials().tokenOf("operator"))
            .header("Content-Type", "application/json")
            .method(
                method, json.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(json));
    return client.send(request.build(), BodyHandlers.ofString());
  }

  private static Map<String, Object> object(HttpResponse<String> answer) throws ParseException {
    return JSONObjectUtils.parse(answer.body());
  }

  private static void await(Duration limit, Callable<Boolean> condition) throws Exception {
    var end = Instant.now().plus(limit);
    while (!condition.call()) {
      assertThat(Instant.now()).isBefore(end);
      Thread.sleep(100);
    }
  }
}
