package org.comeasure.administration.people.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.util.JSONArrayUtils;
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
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import org.comeasure.tenancy.BranchId;
import org.comeasure.tenancy.ManufacturerId;
import org.comeasure.tenancy.MembershipId;
import org.comeasure.tenancy.PartnerId;
import org.comeasure.testing.identity.Credentials;
import org.comeasure.testing.identity.KeycloakAdmin;
import org.comeasure.testing.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** People come in, are changed and go, in the running portal and the real Keycloak. */
class PeopleApiIT {

  private static final Duration DONE_WITHIN = Duration.ofSeconds(90);
  private static final Duration ENDED_WITHIN = Duration.ofSeconds(60);
  private static final String ADMIN = "velmora.admin";
  private static final String OTHER_ADMIN = "brenta.admin";
  private static final String MANAGER = "frost.manager";

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

  @Test
  void somebodyIsInvitedComesInIsChangedAndRemoved() throws Exception {
    var email = address();
    var leeds = branch("Leeds");
    var invited = send(MANAGER, "POST", people(velmora), invitation(email, "viewer", leeds), null);
    assertThat(invited.statusCode()).isEqualTo(201);
    var id = (String) object(invited).get("id");
    assertThat(object(invited))
        .containsEntry("name", "Ada Lund")
        .containsEntry("role", "partner-viewer")
        .containsEntry("allBranches", false)
        .containsEntry("branches", List.of(leeds));
    var again = send(MANAGER, "POST", people(velmora), invitation(email, "viewer", null), null);
    assertThat(again.statusCode()).isEqualTo(409);
    var upper = invitation(email.toUpperCase(java.util.Locale.ROOT), "manager", null);
    assertThat(send(MANAGER, "POST", people(velmora), upper, null).statusCode()).isEqualTo(409);
    await(DONE_WITHIN, () -> "invited".equals(person(MANAGER, id).get("state")));
    assertThat(stage.stack().mailbox().await(email).text()).contains("/realms/comeasure/");
    assertThat((String) person(MANAGER, id).get("invitedUntil")).isNotBlank();
    assertThat(send(MANAGER, "POST", people(velmora) + "/" + id + "/resend", null, null))
        .satisfies(soon -> assertThat(soon.statusCode()).isEqualTo(409));

    accept(email);
    assertThat(page(email, "/n/" + velmora + "/scorecard")).isEqualTo(200);
    assertThat(person(MANAGER, id))
        .containsEntry("state", "active")
        .satisfies(one -> assertThat(one.get("lastSeenAt")).isNotNull());
    assertThat(me(email)).contains("\"branches\":[\"Leeds\"]");
    assertThat(send(email, "GET", people(velmora), null, null).statusCode()).isEqualTo(403);

    var tag = tag(MANAGER, id);
    var role = "{\"role\": \"partner-manager\"}";
    assertThat(send(MANAGER, "PATCH", people(velmora) + "/" + id, role, tag).statusCode())
        .isEqualTo(200);
    assertThat(send(MANAGER, "PATCH", people(velmora) + "/" + id, role, tag).statusCode())
        .isEqualTo(412);
    await(DONE_WITHIN, () -> me(email).contains("partner-manager"));
    // A manager who sees some branches only looks after nobody.
    assertThat(send(email, "GET", people(velmora), null, null).statusCode()).isEqualTo(403);
    assertThat(page(email, "/n/" + velmora + "/people")).isEqualTo(403);
    var all = "{\"branches\": []}";
    assertThat(send(MANAGER, "PATCH", people(velmora) + "/" + id, all, "*").statusCode())
        .isEqualTo(200);
    await(DONE_WITHIN, () -> send(email, "GET", people(velmora), null, null).statusCode() == 200);
    var own = send(email, "DELETE", people(velmora) + "/" + id, null, "*");
    assertThat(own.statusCode()).isEqualTo(409);
    assertThat(own.body()).contains("itself");

    var before = "/n/" + velmora + "/scorecard";
    assertThat(page(MANAGER, before)).as("who goes on running it").isEqualTo(200);
    assertThat(page(email, before)).isEqualTo(200);
    var token = stage.credentials().tokenOf(email);
    assertThat(send(MANAGER, "DELETE", people(velmora) + "/" + id, null, "*").statusCode())
        .isEqualTo(202);
    var since = Instant.now();
    await(ENDED_WITHIN, () -> page(email, before) != 200);
    var pages = Duration.between(since, Instant.now());
    await(ENDED_WITHIN, () -> bearer(token, "GET", people(velmora)) != 200);
    System.out.printf(
        "Access ended after removing: pages %d ms, API %d ms%n",
        pages.toMillis(), Duration.between(since, Instant.now()).toMillis());
    await(
        DONE_WITHIN,
        () -> send(MANAGER, "GET", people(velmora) + "/" + id, null, null).statusCode() == 404);
    assertThat(organizations(user(email))).isEmpty();
    assertThat(actions(id))
        .containsExactly(
            "person.invited", "person.role.changed", "person.branches.changed", "person.removed");
  }

  @Test
  void whoHasAnAccountKeepsItAndIsToldByThePortal() throws Exception {
    var email = "manager@loire.example";
    var mails = stage.stack().mailbox().to(email).size();
    var frost = people(velmora, partner("Frost & Sons", velmora));
    var invited = send(ADMIN, "POST", frost, invitation(email, "viewer", null), null);
    assertThat(invited.statusCode()).isEqualTo(201);
    var id = (String) object(invited).get("id");
    await(DONE_WITHIN, () -> "active".equals(person(ADMIN, id).get("state")));
    var mail = stage.stack().mailbox().await(email, mails + 1).get(mails);
    assertThat(mail.header("Subject")).contains("Frost & Sons");
    assertThat(mail.text()).doesNotContain("/realms/");
    // The name is the one that was given until the person has come in here.
    assertThat(person(ADMIN, id)).containsEntry("name", "Ada Lund");
    assertThat(send(ADMIN, "DELETE", people(velmora) + "/" + id, null, "*").statusCode())
        .isEqualTo(202);
    await(
        DONE_WITHIN,
        () -> send(ADMIN, "GET", people(velmora) + "/" + id, null, null).statusCode() == 404);
    assertThat(organizations(user(email))).hasSize(1);
  }

  /** The old link leads nowhere: the account that was made for it is gone. */
  @Test
  void aWithdrawnInvitationLeavesNothingBehind() throws Exception {
    var email = address();
    var invited = send(ADMIN, "POST", people(velmora), admin(email), null);
    var id = (String) object(invited).get("id");
    assertThat(invited.statusCode()).isEqualTo(201);
    var link = stage.stack().mailbox().await(email).link("/realms/comeasure/");
    await(DONE_WITHIN, () -> "invited".equals(person(ADMIN, id).get("state")));
    assertThat(send(ADMIN, "DELETE", people(velmora) + "/" + id, null, "*").statusCode())
        .isEqualTo(202);
    await(
        DONE_WITHIN,
        () -> send(ADMIN, "GET", people(velmora) + "/" + id, null, null).statusCode() == 404);
    assertThat(users(email)).isEmpty();
    var page =
        client.send(
            HttpRequest.newBuilder(java.net.URI.create(link)).build(), BodyHandlers.ofString());
    assertThat(page.statusCode()).isEqualTo(400);
    assertThat(actions(id)).containsExactly("person.invited", "person.invitation.withdrawn");
    var anew = send(ADMIN, "POST", people(velmora), admin(email), null);
    assertThat(anew.statusCode()).isEqualTo(201);
    var next = (String) object(anew).get("id");
    await(DONE_WITHIN, () -> "invited".equals(person(ADMIN, next).get("state")));
    send(ADMIN, "DELETE", people(velmora) + "/" + next, null, "*");
  }

  @Test
  void twoWhoRunAnOrganisationCannotRemoveEachOtherAtOnce() throws Exception {
    var partner = newPartner();
    var one = joined(partner, ADMIN);
    var other = joined(partner, ADMIN);
    var ids = Map.of(one, idOf(partner, one), other, idOf(partner, other));
    stage.credentials().tokenOf(one);
    stage.credentials().tokenOf(other);
    var answers =
        List.of(
                CompletableFuture.supplyAsync(() -> removed(one, ids.get(other))),
                CompletableFuture.supplyAsync(() -> removed(other, ids.get(one))))
            .stream()
            .map(CompletableFuture::join)
            .sorted()
            .toList();
    // The second may be out itself by then.
    assertThat(answers.get(0)).isEqualTo(202);
    assertThat(answers.get(1)).isIn(403, 404, 409);
    var left =
        stage.text(
            "select id from membership where partner_id = ? and status = 'active'",
            PartnerId.parse(partner).orElseThrow().value());
    var last = people(velmora) + "/" + new MembershipId(Long.parseLong(left));
    for (var change :
        List.of(
            "{\"role\": \"partner-viewer\"}", "{\"branches\": [\"" + branchOf(partner) + "\"]}")) {
      var refused = send(ADMIN, "PATCH", last, change, "*");
      assertThat(refused.statusCode()).as(change).isEqualTo(409);
      assertThat(refused.body()).contains("last person");
    }
    assertThat(send(ADMIN, "DELETE", last, null, "*").statusCode()).isEqualTo(409);
    var third = joined(partner, ADMIN);
    assertThat(send(ADMIN, "DELETE", last, null, "*").statusCode()).isEqualTo(202);
    assertThat(send(third, "GET", people(velmora), null, null).statusCode()).isEqualTo(200);
  }

  /** The organisation sells for both manufacturers, and neither hears of the other. */
  @Test
  void whatOneManufacturerGivesOpensNothingOfTheOthers() throws Exception {
    var email = address();
    var alpina = partner("Alpina Service", velmora);
    var there = partner("Alpina Service", brenta);
    var ours = invite(ADMIN, people(velmora, alpina), invitation(email, "manager", null));
    await(DONE_WITHIN, () -> "invited".equals(person(ADMIN, ours).get("state")));
    accept(email);
    assertThat(page(email, "/n/" + velmora + "/scorecard")).isEqualTo(200);
    assertThat(me(email)).contains(velmora).doesNotContain(brenta);
    assertThat(send(OTHER_ADMIN, "GET", people(brenta, there), null, null).body())
        .doesNotContain(email);

    var theirs = invite(OTHER_ADMIN, people(brenta, there), invitation(email, "viewer", null));
    await(DONE_WITHIN, () -> "active".equals(person(OTHER_ADMIN, brenta, theirs).get("state")));
    await(DONE_WITHIN, () -> me(email).contains(brenta));
    var networks = JSONObjectUtils.getJSONObjectArray(JSONObjectUtils.parse(me(email)), "networks");
    for (var network : networks) {
      var wanted = velmora.equals(network.get("id")) ? "partner-manager" : "partner-viewer";
      assertThat(network).containsEntry("roles", List.of(wanted));
    }
    assertThat(person(ADMIN, ours)).containsEntry("role", "partner-manager");
    assertThat(send(ADMIN, "GET", people(velmora) + "/" + theirs, null, null).statusCode())
        .isEqualTo(404);

    assertThat(page("alpina.manager", "/n/" + velmora + "/scorecard")).isEqualTo(200);
    assertThat(send(ADMIN, "DELETE", people(velmora) + "/" + ours, null, "*").statusCode())
        .isEqualTo(202);
    await(ENDED_WITHIN, () -> page(email, "/n/" + velmora + "/scorecard") == 404);
    await(
        DONE_WITHIN,
        () -> send(ADMIN, "GET", people(velmora) + "/" + ours, null, null).statusCode() == 404);
    assertThat(me(email)).contains(brenta).doesNotContain(velmora);
    assertThat(page(email, "/n/" + brenta + "/scorecard")).isEqualTo(200);
    assertThat(organizations(user(email))).hasSize(1);
    send(OTHER_ADMIN, "DELETE", people(brenta) + "/" + theirs, null, "*");
    await(DONE_WITHIN, () -> organizations(user(email)).isEmpty());
  }

  @Test
  void whatIsWrongIsToldAndNobodyReachesBeyondItsOwn() throws Exception {
    var wrong =
        send(
            MANAGER,
            "POST",
            people(velmora),
            """
            {"email": "no address", "firstName": "", "language": "xx",
             "role": "manufacturer-admin", "branches": ["%s"], "colour": "red"}
            """
                .formatted(BranchId.next()),
            null);
    assertThat(wrong.statusCode()).isEqualTo(422);
    assertThat(wrong.body())
        .contains(
            "/email", "/firstName", "/lastName", "/language", "/role", "/branches", "/colour");
    var kestrel = people(velmora, partner("Kestrel Mechanical", velmora));
    assertThat(send(MANAGER, "GET", kestrel, null, null).statusCode()).isEqualTo(404);
    assertThat(send(MANAGER, "POST", kestrel, "{}", null).statusCode()).isEqualTo(404);
    assertThat(send("velmora.analyst", "GET", kestrel, null, null).statusCode()).isEqualTo(403);
  }

  private String joined(String partner, String by) throws Exception {
    var email = address();
    var id = invite(by, people(velmora, partner), invitation(email, "manager", null));
    await(DONE_WITHIN, () -> "invited".equals(person(by, id).get("state")));
    accept(email);
    assertThat(page(email, "/n/" + velmora + "/scorecard")).isEqualTo(200);
    return email;
  }

  private int removed(String by, @Nullable String id) {
    try {
      var answer = send(by, "DELETE", people(velmora) + "/" + id, null, "*");
      return answer.statusCode();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private String invite(String by, String path, String body) throws Exception {
    var answer = send(by, "POST", path, body, null);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    return (String) object(answer).get("id");
  }

  private static String idOf(String partner, String email) {
    return new MembershipId(
            stage.number(
                "select id from membership where partner_id = ? and email = ?",
                PartnerId.parse(partner).orElseThrow().value(),
                email))
        .toString();
  }

  private String newPartner() throws Exception {
    var partners = "/api/v1/networks/" + velmora + "/partners";
    var body = "{\"name\": \"Peopled %s\", \"tier\": \"silver\"}".formatted(UUID.randomUUID());
    var id = (String) object(send(ADMIN, "POST", partners, body, null)).get("id");
    await(
        DONE_WITHIN,
        () ->
            "active"
                .equals(object(send(ADMIN, "GET", partners + "/" + id, null, null)).get("status")));
    return id;
  }

  private String branchOf(String partner) throws Exception {
    var body =
        "{\"partner\": \"%s\", \"name\": \"%s\", \"country\": \"DE\"}"
            .formatted(partner, UUID.randomUUID());
    var path = "/api/v1/networks/" + velmora + "/branches";
    return (String) object(send(ADMIN, "POST", path, body, null)).get("id");
  }

  private static String branch(String name) {
    return new BranchId(
            stage.number("select id from branch where name = ? order by id limit 1", name))
        .toString();
  }

  private static String partner(String name, String network) {
    return new PartnerId(
            stage.number(
                "select partner_id from enrolment where name = ? and manufacturer_id = ?",
                name,
                ManufacturerId.parse(network).orElseThrow().value()))
        .toString();
  }

  private static String network(String manufacturer) {
    return new ManufacturerId(
            stage.number("select id from manufacturer where name = ?", manufacturer))
        .toString();
  }

  private static String people(String network) {
    return "/api/v1/networks/" + network + "/people";
  }

  private static String people(String network, String partner) {
    return "/api/v1/networks/" + network + "/partners/" + partner + "/people";
  }

  private static String address() {
    return UUID.randomUUID() + "@people.example";
  }

  private static String invitation(String email, String role, @Nullable String branch) {
    return """
        {"email": "%s", "firstName": "Ada", "lastName": "Lund", "language": "en",
         "role": "partner-%s", "branches": [%s]}
        """
        .formatted(email, role, branch == null ? "" : "\"" + branch + "\"");
  }

  private static String admin(String email) {
    return """
        {"email": "%s", "firstName": "Ada", "lastName": "Lund", "language": "de",
         "role": "manufacturer-analyst"}
        """
        .formatted(email);
  }

  /** What the person does on the page that the mail leads to. */
  private static void accept(String email) {
    var master = keycloak.tokenOfMasterRealm();
    var user = user(email);
    assertThat(
            keycloak.status(
                master,
                "PUT",
                "/users/" + user + "/reset-password",
                "{\"type\": \"password\", \"value\": \"%s\", \"temporary\": false}"
                    .formatted(Credentials.PASSWORD)))
        .isEqualTo(204);
    try {
      var account = JSONObjectUtils.parse(keycloak.read(master, "/users/" + user));
      account.put("emailVerified", true);
      account.put("requiredActions", new ArrayList<String>());
      var status =
          keycloak.status(master, "PUT", "/users/" + user, JSONObjectUtils.toJSONString(account));
      assertThat(status).isEqualTo(204);
    } catch (java.text.ParseException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String user(String email) {
    return users(email).get(0);
  }

  private static List<String> users(String email) {
    return ids(keycloak.read(keycloak.tokenOfMasterRealm(), "/users?exact=true&email=" + email));
  }

  private static List<String> organizations(String user) {
    return ids(
        keycloak.read(
            keycloak.tokenOfMasterRealm(), "/organizations/members/" + user + "/organizations"));
  }

  private static List<String> ids(String json) {
    try {
      return JSONArrayUtils.parse(json).stream()
          .map(one -> (String) ((Map<?, ?>) one).get("id"))
          .toList();
    } catch (java.text.ParseException e) {
      throw new IllegalStateException(json, e);
    }
  }

  private static List<String> actions(String person) {
    return stage.texts(
        "select action from audit_entry where document like ? order by number",
        "%\"people/" + person + "\"%");
  }

  private Map<String, Object> person(String by, String id) throws Exception {
    return person(by, velmora, id);
  }

  private Map<String, Object> person(String by, String network, String id) throws Exception {
    return object(send(by, "GET", people(network) + "/" + id, null, null));
  }

  private @Nullable String tag(String by, String id) throws Exception {
    return send(by, "GET", people(velmora) + "/" + id, null, null)
        .headers()
        .firstValue("ETag")
        .orElse(null);
  }

  private String me(String username) throws Exception {
    return send(username, "GET", "/api/v1/me", null, null).body();
  }

  private static int page(String username, String path) throws Exception {
    var request =
        HttpRequest.newBuilder(stage.portal().resolve(path)).header("Accept", "text/html");
    return stage
        .credentials()
        .sessionOf(username)
        .send(request.build(), BodyHandlers.discarding())
        .statusCode();
  }

  private int bearer(String token, String method, String path) throws Exception {
    var request =
        HttpRequest.newBuilder(stage.portal().resolve(path))
            .header("Authorization", "Bearer " + token)
            .method(method, BodyPublishers.noBody());
    return client.send(request.build(), BodyHandlers.discarding()).statusCode();
  }

  private HttpResponse<String> send(
      String username, String method, String path, @Nullable String json, @Nullable String ifMatch)
      throws Exception {
    var request =
        HttpRequest.newBuilder(stage.portal().resolve(path))
            .header("Authorization", "Bearer " + stage.credentials().tokenOf(username))
            .header("Content-Type", "application/json")
            .method(method, json == null ? BodyPublishers.noBody() : BodyPublishers.ofString(json));
    if (ifMatch != null) {
      request.header("If-Match", ifMatch);
    }
    return client.send(request.build(), BodyHandlers.ofString());
  }

  private static Map<String, Object> object(HttpResponse<String> answer) throws Exception {
    return JSONObjectUtils.parse(answer.body());
  }

  private static void await(Duration limit, Callable<Boolean> condition) throws Exception {
    var end = Instant.now().plus(limit);
    while (!condition.call()) {
      assertThat(Instant.now()).isBefore(end);
      Thread.sleep(200);
    }
  }
}
