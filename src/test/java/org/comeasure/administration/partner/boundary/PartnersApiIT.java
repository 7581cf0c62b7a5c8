package org.comeasure.administration.partner.boundary;

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
import org.comeasure.tenancy.PartnerId;
import org.comeasure.testing.identity.KeycloakAdmin;
import org.comeasure.testing.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * A manufacturer's partners come, rest and come back, in the running portal and the real Keycloak.
 */
class PartnersApiIT {

  private static final Duration SET_UP_WITHIN = Duration.ofSeconds(120);
  private static final Duration ENDED_WITHIN = Duration.ofSeconds(60);
  private static final String ADMIN = "velmora.admin";
  private static final String MANAGER = "kestrel.manager";

  private static Stage stage;
  private static KeycloakAdmin keycloak;
  private static String velmora;
  private static String brenta;

  private final HttpClient client = HttpClient.newHttpClient();

  @BeforeAll
  static void open() {
    stage = Stage.open();
    keycloak = new KeycloakAdmin(stage.stack());
    velmora = network("Velmora Climate");
    brenta = network("Brenta Agri");
  }

  private static String network(String manufacturer) {
    return new ManufacturerId(
            stage.number("select id from manufacturer where name = ?", manufacturer))
        .toString();
  }

  @AfterEach
  void nobodyRests() {
    stage.change("update enrolment set status = 'active' where name = 'Kestrel Mechanical'");
  }

  @Test
  void aPartnerIsWrittenDownThenSetUpThenActive() throws Exception {
    var reference = "K-" + UUID.randomUUID();
    var added =
        send(
            "POST",
            partners(),
            """
            {"name": "Åland Värme", "legalName": "Åland Värme Ab", "externalRef": "%s",
             "country": "FI", "languages": ["sv", "fi"], "tier": "silver"}
            """
                .formatted(reference));
    assertThat(added.statusCode()).isEqualTo(201);
    var partner = object(added);
    assertThat(partner)
        .containsEntry("status", "provisioning")
        .containsEntry("legalName", "Åland Värme Ab")
        .containsEntry("externalRef", reference)
        .containsEntry("languages", List.of("sv", "fi"));
    var id = (String) partner.get("id");
    assertThat(added.headers().firstValue("Location")).hasValueSatisfying(at -> at.endsWith(id));

    awaitActive(id);
    assertOneOrganization(id);
    assertThat(object(send("GET", partners() + "/" + id + "/provisioning", "")))
        .containsEntry("running", false)
        .containsEntry("problem", null);
    assertThat(actions(id)).containsExactly("partner.created", "partner.activated");

    var again = send("POST", partners() + "/" + id + "/provisioning", "");
    assertThat(again.statusCode()).isEqualTo(202);
    await(
        SET_UP_WITHIN,
        () ->
            Boolean.FALSE.equals(
                object(send("GET", partners() + "/" + id + "/provisioning", "")).get("running")));
    assertOneOrganization(id);
  }

  @Test
  void whatIsWrongIsToldAndNothingIsWrittenDown() throws Exception {
    var before = stage.number("select count(*) from enrolment");
    var answer =
        send(
            "POST",
            partners(),
            """
            {"name": " ", "country": "Germany", "languages": ["x"], "tier": "silver",
             "region": "%s", "colour": "red"}
            """
                .formatted(PartnerId.next()));
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("/name", "/country", "/languages", "/colour");
    var foreign = send("POST", partners(), "{\"name\": \"A\", \"tier\": \"platinum\"}");
    assertThat(foreign.statusCode()).isEqualTo(422);
    assertThat(foreign.body()).contains("/tier");
    assertThat(stage.number("select count(*) from enrolment")).isEqualTo(before);
  }

  @Test
  void aReferenceIsOnePartners() throws Exception {
    var body =
        """
        {"name": "Twice", "tier": "silver", "externalRef": "%s"}
        """
            .formatted(UUID.randomUUID());
    assertThat(send("POST", partners(), body).statusCode()).isEqualTo(201);
    var again = send("POST", partners(), body);
    assertThat(again.statusCode()).isEqualTo(422);
    assertThat(again.body()).contains("/externalRef");
  }

  /** As if the node had been killed after its row was written: nobody asks for the job again. */
  @Test
  void whatWasLeftLyingIsTakenUpByItself() throws Exception {
    var partner = PartnerId.next();
    stage.change(
        "insert into enrolment (partner_id, manufacturer_id, name, tier, status)"
            + " select ?, id, 'Left lying', 'silver', 'provisioning' from manufacturer"
            + " where name = 'Velmora Climate'",
        partner.value());
    awaitActive(partner.toString());
    assertOneOrganization(partner.toString());
  }

  @Test
  void aPartnerThatIsBeingSetUpIsNotSuspended() throws Exception {
    var partner = PartnerId.next();
    stage.change(
        "insert into enrolment (partner_id, manufacturer_id, name, tier, status)"
            + " select ?, id, 'A draft', 'silver', 'draft' from manufacturer"
            + " where name = 'Velmora Climate'",
        partner.value());
    var answer = send("POST", partners() + "/" + partner + "/suspension", "");
    assertThat(answer.statusCode()).isEqualTo(409);
    assertThat(answer.body()).contains("draft");
    stage.change("delete from enrolment where partner_id = ?", partner.value());
  }

  /** The organisation takes part in both networks and is to lose the one. */
  @Test
  void aSuspensionEndsAccessToTheOneNetworkAndNothingIsLost() throws Exception {
    var kestrel = partner("Velmora Climate");
    var session = stage.credentials().sessionOf(MANAGER);
    var own = "/n/" + velmora + "/scorecard";
    var other = "/n/" + brenta + "/scorecard";
    assertThat(page(session, own)).isEqualTo(200);
    assertThat(page(session, other)).isEqualTo(200);
    assertThat(program(velmora)).isEqualTo(200);
    assertThat(visitors("Velmora Climate")).isEqualTo(200);
    var rows = rows(kestrel);

    var suspension = partners() + "/" + kestrel + "/suspension";
    assertThat(send("POST", suspension + "?reason=Unpaid", "").statusCode()).isEqualTo(200);
    var since = Instant.now();
    await(ENDED_WITHIN, () -> page(session, own) == 404);
    var people = Duration.between(since, Instant.now());
    await(ENDED_WITHIN, () -> program(velmora) == 404);
    var programs = Duration.between(since, Instant.now());
    await(ENDED_WITHIN, () -> visitors("Velmora Climate") == 410);
    var links = Duration.between(since, Instant.now());
    System.out.printf(
        "Access ended after suspending: pages %d ms, API clients %d ms, links %d ms%n",
        people.toMillis(), programs.toMillis(), links.toMillis());

    assertThat(page(session, other)).isEqualTo(200);
    assertThat(program(brenta)).isEqualTo(200);
    assertThat(visitors("Brenta Agri")).isEqualTo(200);
    assertThat(rows(kestrel)).isEqualTo(rows);
    assertThat(send("POST", suspension, "").statusCode()).isEqualTo(200);

    assertThat(send("DELETE", suspension, "").statusCode()).isEqualTo(200);
    await(ENDED_WITHIN, () -> page(session, own) == 200 && program(velmora) == 200);
    await(ENDED_WITHIN, () -> visitors("Velmora Climate") == 200);
    assertThat(actions(kestrel)).endsWith("partner.suspended", "partner.resumed");
  }

  /** What can be made again without harm is, the rest is told to whoever can help. */
  @Test
  void theComparisonMendsWhatIsSafeAndTellsTheRest() throws Exception {
    var drifted = added("Drifted");
    var gone = added("Gone");
    var master = keycloak.tokenOfMasterRealm();
    var organization = "/organizations/" + organization(drifted);
    var groups = JSONArrayUtils.parse(keycloak.read(master, organization + "/groups"));
    var viewers =
        groups.stream()
            .map(group -> (Map<?, ?>) group)
            .filter(group -> "viewers".equals(group.get("name")))
            .findFirst()
            .orElseThrow();
    keycloak.change("DELETE", organization + "/groups/" + viewers.get("id"));
    var disabled = JSONObjectUtils.parse(keycloak.read(master, organization));
    disabled.put("enabled", false);
    keycloak.status(master, "PUT", organization, JSONObjectUtils.toJSONString(disabled));
    keycloak.change("DELETE", "/organizations/" + organization(gone));

    compare();

    master = keycloak.tokenOfMasterRealm();
    assertThat(keycloak.read(master, organization + "/groups")).contains("viewers", "managers");
    assertThat(JSONObjectUtils.parse(keycloak.read(master, organization)))
        .containsEntry("enabled", true);
    assertThat(problem(drifted)).isNull();
    assertThat(problem(gone)).asString().contains("organisation", "Try again");
    var told = operatorsList();
    assertThat(told).contains(gone).doesNotContain(drifted, "\"Gone\"");

    assertThat(send("POST", partners() + "/" + gone + "/provisioning", "").statusCode())
        .isEqualTo(202);
    await(SET_UP_WITHIN, () -> problem(gone) == null);
    assertOneOrganization(gone);
    assertThat(operatorsList()).doesNotContain(gone);
  }

  private static void compare() throws Exception {
    stage.change(
        "insert into job (id, manufacturer_id, partner_id, kind, parameters, request_hash,"
            + " requested_by, created_at) select uuid_short() & 9223372036854775807, id, 0,"
            + " 'administration.compare', '{}', unhex(sha2(uuid(), 256)), 'test',"
            + " utc_timestamp(3) from manufacturer where name = 'Velmora Climate'");
    await(
        SET_UP_WITHIN,
        () ->
            stage.number(
                    "select count(*) from job where kind = 'administration.compare'"
                        + " and status in ('queued', 'running')")
                == 0);
    assertThat(
            stage.text(
                "select status from job where kind = 'administration.compare' order by created_at"
                    + " desc limit 1"))
        .isEqualTo("done");
  }

  private String added(String name) throws Exception {
    var body = "{\"name\": \"%s\", \"tier\": \"silver\"}".formatted(name);
    var id = (String) object(send("POST", partners(), body)).get("id");
    awaitActive(id);
    return id;
  }

  private static String organization(String partner) {
    return stage.text(
        "select organization_id from enrolment where partner_id = ?",
        PartnerId.parse(partner).orElseThrow().value());
  }

  private Object problem(String partner) throws Exception {
    return object(send("GET", partners() + "/" + partner + "/provisioning", "")).get("problem");
  }

  private String operatorsList() throws Exception {
    var request =
        HttpRequest.newBuilder(stage.portal().resolve("/api/v1/platform/provisioning-problems"))
            .header("Authorization", "Bearer " + stage.credentials().tokenOf("operator"))
            .build();
    return client.send(request, BodyHandlers.ofString()).body();
  }

  private static List<String> actions(String partner) {
    return stage.texts(
        "select action from audit_entry where partner_id = ? order by number",
        PartnerId.parse(partner).orElseThrow().value());
  }

  private static String rows(String partner) {
    return stage.text(
        "select concat((select count(*) from response where partner_id = e.partner_id), ' ',"
            + " (select count(*) from link where partner_id = e.partner_id and status = 'active'))"
            + " from enrolment e where partner_id = ?",
        PartnerId.parse(partner).orElseThrow().value());
  }

  private static String partner(String manufacturer) {
    return new PartnerId(
            stage.number(
                "select e.partner_id from enrolment e join manufacturer m on m.id ="
                    + " e.manufacturer_id where e.name = 'Kestrel Mechanical' and m.name = ?",
                manufacturer))
        .toString();
  }

  private int page(HttpClient session, String path) throws Exception {
    var request =
        HttpRequest.newBuilder(stage.portal().resolve(path)).header("Accept", "text/html");
    return session.send(request.build(), BodyHandlers.discarding()).statusCode();
  }

  private int program(String network) throws Exception {
    var request =
        HttpRequest.newBuilder(stage.portal().resolve("/api/v1/networks/" + network + "/partners"))
            .header("Authorization", "Bearer " + stage.credentials().tokenOfClient("kestrel-api"));
    return client.send(request.build(), BodyHandlers.discarding()).statusCode();
  }

  private int visitors(String manufacturer) throws Exception {
    var code =
        stage.text(
            "select l.code from link l join enrolment e on e.partner_id = l.partner_id"
                + " join manufacturer m on m.id = l.manufacturer_id"
                + " where e.name = 'Kestrel Mechanical' and m.name = ? order by l.id limit 1",
            manufacturer);
    var request = HttpRequest.newBuilder(stage.portal().resolve("/f/" + code)).build();
    return client.send(request, BodyHandlers.discarding()).statusCode();
  }

  private void awaitActive(String id) throws Exception {
    await(
        SET_UP_WITHIN,
        () -> "active".equals(object(send("GET", partners() + "/" + id, "")).get("status")));
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

  private static String partners() {
    return "/api/v1/networks/" + velmora + "/partners";
  }

  private HttpResponse<String> send(String method, String path, String json) throws Exception {
    var request =
        HttpRequest.newBuilder(stage.portal().resolve(path))
            .header("Authorization", "Bearer " + stage.credentials().tokenOf(ADMIN))
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
