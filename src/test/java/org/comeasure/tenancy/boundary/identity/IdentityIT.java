package org.comeasure.tenancy.boundary.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTParser;
import com.nimbusds.jwt.PlainJWT;
import java.net.URI;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.comeasure.tenancy.ManufacturerId;
import org.comeasure.testing.cast.Cast;
import org.comeasure.testing.cast.NetworkRows;
import org.comeasure.testing.cast.Rows;
import org.comeasure.testing.identity.KeycloakAdmin;
import org.comeasure.testing.stack.SharedStack;
import org.comeasure.testing.stack.Stack;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The real portal, the real Keycloak, and people who come and go. */
class IdentityIT {

  private static final String NORDWIND = "c0a50000-0000-4000-8000-000000000011";
  private static final String MANAGERS = "c0a50000-0000-4000-8001-000000000111";
  private static final String FROST_MANAGER = "c0a50000-0000-4000-8002-000000000010";
  private static final String NORDWIND_MANAGER = "c0a50000-0000-4000-8002-000000000006";
  private static final String PROGRAMMES = "/programmes";
  private static final Duration SUSPENDED_WITHIN = Duration.ofSeconds(15);

  private static Stack stack;
  private static KeycloakAdmin keycloak;

  private final Browser browser = new Browser();

  @BeforeAll
  static void start() throws SQLException {
    stack = SharedStack.get();
    keycloak = new KeycloakAdmin(stack);
    try (var connection = database()) {
      if (text(connection, "select count(*) from manufacturer").equals("0")) {
        Cast.MANUFACTURERS.forEach(new NetworkRows(new Rows(connection))::write);
      }
    }
  }

  @Test
  void signsInComesBackAndSignsOutOnBothSides() {
    var page = browser.open(at(PROGRAMMES), "velmora.admin");
    assertThat(page.uri().getPath()).isEqualTo(PROGRAMMES);
    assertThat(page.body()).contains("Velmora Climate").doesNotContain("Brenta Agri");
    var cookie = browser.cookie(at("/"), "comeasure").orElseThrow();

    var out = post("/sign-out", Map.of("csrf", Browser.csrf(page).orElseThrow()), origin());
    assertThat(out.statusCode()).isEqualTo(303);
    assertThat(location(out)).isEqualTo(at("/signed-out"));
    assertThat(browser.get(at("/signed-out")).statusCode()).isEqualTo(200);

    var stolen = new Browser().get(at(PROGRAMMES), "Cookie", "comeasure=" + cookie);
    assertThat(location(stolen).getPath()).isEqualTo("/sign-in");
    var again = browser.get(location(browser.get(location(browser.get(at(PROGRAMMES))))));
    assertThat(again.body()).contains("kc-form-login");
  }

  @Test
  void sessionIdIsNewAfterEachSignIn() {
    browser.open(at(PROGRAMMES), "severn.manager");
    var first = browser.cookie(at("/"), "comeasure").orElseThrow();
    browser.open(at("/sign-in?return=/programmes"), "severn.manager");
    var second = browser.cookie(at("/"), "comeasure").orElseThrow();
    assertThat(second).isNotEqualTo(first);
    var old = new Browser().get(at(PROGRAMMES), "Cookie", "comeasure=" + first);
    assertThat(location(old).getPath()).isEqualTo("/sign-in");
  }

  @Test
  void changesNeedTheTokenAndOurOrigin() {
    var page = browser.open(at(PROGRAMMES), "kestrel.manager");
    var form = Map.of("csrf", Browser.csrf(page).orElseThrow());
    var other = new Browser();
    var foreign = Browser.csrf(other.open(at(PROGRAMMES), "alpina.manager")).orElseThrow();

    assertThat(post("/sign-out", Map.of(), origin()).statusCode()).isEqualTo(403);
    assertThat(post("/sign-out", Map.of("csrf", foreign), origin()).statusCode()).isEqualTo(403);
    assertThat(post("/sign-out", form, "http://evil.example").statusCode()).isEqualTo(403);
    assertThat(post("/sign-out", form, "null").statusCode()).isEqualTo(403);
    assertThat(browser.post(at("/sign-out"), form).statusCode()).isEqualTo(403);
    assertThat(browser.get(at(PROGRAMMES)).statusCode()).isEqualTo(200);
  }

  @Test
  void answerToAnotherBrowsersSignInIsRefused() {
    var started = browser.get(at("/sign-in?return=/programmes"));
    var state = location(started).getQuery().replaceFirst(".*\\bstate=([^&]+).*", "$1");
    var victim = new Browser().get(at("/sign-in/callback?code=stolen&state=" + state));
    assertThat(victim.statusCode()).isEqualTo(400);
    var forged = browser.get(at("/sign-in/callback?code=stolen&state=" + state));
    assertThat(forged.statusCode()).isEqualTo(400);
    assertThat(browser.cookie(at("/"), "comeasure")).isEmpty();
  }

  @Test
  void tokensThatProveNothingAreRefused() throws Exception {
    var good = keycloak.tokenOf("velmora-api");
    assertThat(me(good).statusCode()).isEqualTo(200);
    var unsigned = new PlainJWT(JWTParser.parse(good).getJWTClaimsSet()).serialize();
    for (String bad : new String[] {keycloak.tokenOfMasterRealm(), unsigned, good + "x", "x"}) {
      var answer = me(bad);
      assertThat(answer.statusCode()).isEqualTo(401);
      assertThat(answer.headers().firstValue("WWW-Authenticate").orElseThrow())
          .contains("error=\"invalid_token\"");
    }
    assertThat(browser.get(at("/api/v1/me")).statusCode()).isEqualTo(401);
  }

  @Test
  void tokenOfAProgramLastsAMinuteAtMost() throws Exception {
    var claims = JWTParser.parse(keycloak.tokenOf("velmora-api")).getJWTClaimsSet();
    var lasts = claims.getExpirationTime().getTime() - claims.getIssueTime().getTime();
    assertThat(Duration.ofMillis(lasts)).isLessThanOrEqualTo(Duration.ofSeconds(55));
  }

  @Test
  void nobodyGetsATokenForAPasswordAlone() {
    for (var client : new String[] {"admin-cli", "security-admin-console", "account-console"}) {
      var answer =
          browser.post(
              stack
                  .settings()
                  .keycloak()
                  .resolve("/realms/comeasure/protocol/openid-connect/token"),
              Map.of(
                  "grant_type",
                  "password",
                  "client_id",
                  client,
                  "username",
                  "velmora.admin",
                  "password",
                  "Comeasure-demo-26"));
      assertThat(answer.statusCode()).as(client).isBetween(400, 401);
      assertThat(answer.body()).doesNotContain("access_token");
    }
  }

  @Test
  void addressWithTwoSlashesLeadsToNoOtherHost() {
    var page = browser.get(URI.create(origin() + "//evil.example/x"));
    assertThat(page.statusCode()).isEqualTo(404);
    assertThat(page.body()).contains("lang=de").doesNotContain("\"//evil.example");
  }

  @Test
  void cookieDoesNotOpenTheApiNorHelpABadToken() {
    browser.open(at(PROGRAMMES), "velmora.analyst");
    assertThat(browser.get(at("/api/v1/me")).statusCode()).isEqualTo(401);
    assertThat(location(browser.get(at(PROGRAMMES), "Authorization", "Bearer x")).getPath())
        .isEqualTo("/sign-in");
  }

  @Test
  void foreignAndUnknownNetworksAreTheSame() throws SQLException {
    var brenta = id("select id from manufacturer where name = 'Brenta Agri'");
    var token = keycloak.tokenOf("nordwind-api");
    var foreign = network(brenta, token);
    var unknown = network(ManufacturerId.next().toString(), token);
    assertThat(foreign.statusCode()).isEqualTo(404);
    assertThat(unknown.statusCode()).isEqualTo(404);
    assertThat(withoutTrace(foreign)).isEqualTo(withoutTrace(unknown));
  }

  @Test
  void revokedRoleEndsWithTheAccessToken() throws SQLException {
    browser.open(at(PROGRAMMES), "nordwind.manager");
    var entered = at("/n/" + id("select id from manufacturer where name = 'Velmora Climate'"));
    assertThat(browser.get(entered).statusCode()).isEqualTo(303);
    var membership =
        "/organizations/%s/groups/%s/members/%s".formatted(NORDWIND, MANAGERS, NORDWIND_MANAGER);
    keycloak.change("DELETE", membership);
    try {
      assertThat(lifeOfAccessTokens(NORDWIND_MANAGER)).isLessThanOrEqualTo(60);
      expire(NORDWIND_MANAGER);
      assertThat(browser.get(entered).statusCode()).isEqualTo(404);
    } finally {
      keycloak.change("PUT", membership);
    }
    expire(NORDWIND_MANAGER);
    assertThat(browser.get(entered).statusCode()).isEqualTo(303);
  }

  @Test
  void signOutAtKeycloakEndsTheSessionHere() {
    browser.open(at(PROGRAMMES), "frost.manager");
    keycloak.change("POST", "/users/" + FROST_MANAGER + "/logout");
    assertThat(within(SUSPENDED_WITHIN, () -> browser.get(at(PROGRAMMES)).statusCode() == 303))
        .isTrue();
  }

  @Test
  void forgedLogoutEndsNothing() {
    assertThat(
            browser
                .post(at("/sign-in/backchannel-logout"), Map.of("logout_token", "a.b.c"))
                .statusCode())
        .isEqualTo(400);
  }

  @Test
  void suspendedPartnerIsOutAtOnce() throws SQLException {
    var token = keycloak.tokenOf("hofmann-api");
    var brenta = id("select id from manufacturer where name = 'Brenta Agri'");
    var condition = " where name = 'Hofmann Landtechnik'";
    update("update enrolment set status = 'suspended'" + condition);
    try {
      assertThat(within(SUSPENDED_WITHIN, () -> !me(token).body().contains(brenta))).isTrue();
      assertThat(network(brenta, token).statusCode()).isEqualTo(404);
    } finally {
      update("update enrolment set status = 'active'" + condition);
    }
    assertThat(within(SUSPENDED_WITHIN, () -> me(token).body().contains(brenta))).isTrue();
  }

  private static HttpResponse<String> me(String token) {
    return new Browser().get(at("/api/v1/me"), "Authorization", "Bearer " + token);
  }

  private static HttpResponse<String> network(String id, String token) {
    var address = at("/api/v1/networks/" + id + "/partners");
    return new Browser().get(address, "Authorization", "Bearer " + token);
  }

  private HttpResponse<String> post(String path, Map<String, String> form, String origin) {
    return browser.post(at(path), form, "Origin", origin);
  }

  private static String withoutTrace(HttpResponse<String> answer) {
    return answer.body().replaceAll("\"traceId\":\"[^\"]*\"", "");
  }

  private static URI location(HttpResponse<String> answer) {
    return answer.uri().resolve(answer.headers().firstValue("Location").orElseThrow());
  }

  private static URI at(String path) {
    return URI.create(origin() + path);
  }

  private static String origin() {
    return stack.settings().portal().toString();
  }

  private static boolean within(Duration limit, BooleanSupplier condition) {
    var end = Instant.now().plus(limit);
    while (!condition.getAsBoolean()) {
      if (Instant.now().isAfter(end)) {
        return false;
      }
    }
    return true;
  }

  private static String id(String sql) throws SQLException {
    try (var connection = database()) {
      return new ManufacturerId(Long.parseLong(text(connection, sql))).toString();
    }
  }

  private static long lifeOfAccessTokens(String subject) throws SQLException {
    try (var connection = database()) {
      return Long.parseLong(
          text(
              connection,
              "select timestampdiff(second, created_at, access_expires_at)"
                  + " from portal_session where subject = '"
                  + subject
                  + "' order by created_at desc limit 1"));
    }
  }

  private static void expire(String subject) throws SQLException {
    update(
        "update portal_session set access_expires_at = created_at where subject = '"
            + subject
            + "'");
  }

  private static void update(String sql) throws SQLException {
    try (var connection = database();
        var statement = connection.createStatement()) {
      statement.executeUpdate(sql);
    }
  }

  private static String text(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement();
        var row = statement.executeQuery(sql)) {
      row.next();
      return row.getString(1);
    }
  }

  private static Connection database() throws SQLException {
    return DriverManager.getConnection(
        stack.settings().jdbcUrl("comeasure"), "comeasure", stack.secrets().databasePassword());
  }
}
