package org.comeasure.tenancy.boundary.people;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.util.JSONObjectUtils;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.comeasure.testing.identity.Credentials;
import org.comeasure.testing.identity.LoginPages;
import org.comeasure.testing.mail.Mailbox;
import org.comeasure.testing.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What people choose about themselves, in the running portal with real sign-ins. */
class ProfileIT {

  private static final String PERSON = "loire.manager";
  private static final String EMAIL = "manager@loire.example";
  private static final Pattern CSRF = Pattern.compile("name=\"csrf\"\\s+value=\"([^\"]+)\"");

  private final Stage stage = Stage.open();
  private final Mailbox mailbox = stage.stack().mailbox();

  @AfterEach
  void forgetChoices() {
    stage.change("update person set language = null, zone = null where email = ?", EMAIL);
  }

  @Test
  void programsReadAndChangeWhatAPersonHasChosen() throws Exception {
    signedIn(PERSON);
    assertThat(patch(PERSON, "{\"language\": \"de\", \"timeZone\": \"Europe/Paris\"}").statusCode())
        .isEqualTo(200);
    var me = JSONObjectUtils.parse(me(PERSON).body());
    assertThat(me)
        .containsEntry("email", EMAIL)
        .containsEntry("language", "de")
        .containsEntry("timeZone", "Europe/Paris");

    var back = JSONObjectUtils.parse(patch(PERSON, "{\"language\": null}").body());
    assertThat(back).doesNotContainKey("language").containsEntry("timeZone", "Europe/Paris");
  }

  @Test
  void whatCannotBeChosenIsToldFieldByField() throws Exception {
    signedIn(PERSON);
    var refused = patch(PERSON, "{\"language\": \"tlh\", \"timeZone\": \"Mars/Base\"}");
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/problem+json");
    assertThat(refused.body()).contains("\"/language\"", "\"/timeZone\"");
    assertThat(patch(PERSON, "{\"language\": 7}").statusCode()).isEqualTo(422);
    assertThat(patch(PERSON, "{\"name\": \"Somebody else\"}").statusCode()).isEqualTo(422);
    assertThat(patch(PERSON, "[]").statusCode()).isEqualTo(400);
    assertThat(JSONObjectUtils.parse(me(PERSON).body())).doesNotContainKeys("language", "timeZone");
  }

  @Test
  void aProgramHasNoProfile() throws Exception {
    var token = stage.credentials().tokenOfClient("velmora-api");
    var request =
        HttpRequest.newBuilder(at("/api/v1/me")).header("Authorization", "Bearer " + token);
    var refused =
        HttpClient.newHttpClient()
            .send(
                request
                    .header("Content-Type", "application/json")
                    .method("PATCH", BodyPublishers.ofString("{\"language\": \"de\"}"))
                    .build(),
                BodyHandlers.ofString());
    assertThat(refused.statusCode()).isEqualTo(404);
  }

  @Test
  void theChosenLanguageHoldsOnEveryDeviceFromTheSignInOn() throws Exception {
    var here = signedIn(PERSON);
    assertThat(get(here, "/profile").body()).contains("<html lang=\"en");
    var saved = post(here, "/profile", Map.of("language", "de", "timeZone", "Europe/Paris"));
    assertThat(saved.statusCode()).isEqualTo(303);
    assertThat(get(here, "/profile?done=saved").body())
        .contains("<html lang=\"de\"", "Ihr Profil ist gespeichert.", "Europe/Paris");

    var elsewhere = signedIn(PERSON);
    assertThat(get(elsewhere, "/profile").body()).contains("<html lang=\"de\"");
  }

  @Test
  void aMistakeIsShownWhereItWasMadeAndNothingIsStored() throws Exception {
    var here = signedIn(PERSON);
    var refused = post(here, "/profile", Map.of("language", "en", "timeZone", "Somewhere"));
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("id=\"timeZone-error\"", "value=\"Somewhere\"");
    assertThat(stage.text("select coalesce(zone, 'none') from person where email = ?", EMAIL))
        .isEqualTo("none");
  }

  @Test
  void signingOutElsewhereEndsThePersonsOtherSessionsAndNobodyElses() throws Exception {
    var here = signedIn(PERSON);
    var elsewhere = signedIn(PERSON);
    var stranger = signedIn("puszta.manager");
    assertThat(get(here, "/profile").body()).contains("/profile/end-other-sessions");

    assertThat(post(here, "/profile/end-other-sessions", Map.of()).statusCode()).isEqualTo(303);

    assertThat(get(here, "/profile").body())
        .contains("You are signed in here only.")
        .doesNotContain("/profile/end-other-sessions");
    assertThat(get(elsewhere, "/profile").body()).doesNotContain("loire");
    assertThat(get(stranger, "/profile").statusCode()).isEqualTo(200);
    // Nor does the identity provider let the other device in again without a password.
    var start =
        elsewhere.send(HttpRequest.newBuilder(at("/sign-in")).build(), BodyHandlers.ofString());
    var asked =
        elsewhere.send(
            HttpRequest.newBuilder(URI.create(start.headers().firstValue("location").orElseThrow()))
                .build(),
            BodyHandlers.ofString());
    assertThat(asked.statusCode()).isEqualTo(200);
  }

  @Test
  void aSignInFromANewBrowserIsToldByMailButNotTheFirst() throws Exception {
    stage.change(
        "delete from person_device where subject in (select subject from person where email = ?)",
        EMAIL);
    awaitSent();
    int before = mailbox.to(EMAIL).size();
    var here = new LoginPages();
    signIn(here, PERSON);
    signIn(here, PERSON);
    stage.change("update person set language = 'de' where email = ?", EMAIL);
    signIn(new LoginPages(), PERSON);

    var mail = mailbox.await(EMAIL, before + 1).get(before);
    assertThat(mail.subject()).isEqualTo("Neue Anmeldung bei Comeasure");
    assertThat(mail.link("/profile")).isEqualTo(at("/profile").toString());
    assertThat(mailbox.to(EMAIL)).hasSize(before + 1);
  }

  /** Those of sign-ins before may still be on their way. */
  private void awaitSent() throws InterruptedException {
    var waiting = "select count(*) from mail where recipient = ? and ended_at is null";
    for (int i = 0; i < 300 && stage.number(waiting, EMAIL) > 0; i++) {
      Thread.sleep(100);
    }
    assertThat(stage.number(waiting, EMAIL)).isZero();
  }

  private HttpClient signedIn(String username) throws Exception {
    var browser = new LoginPages();
    signIn(browser, username);
    return browser.client();
  }

  private void signIn(LoginPages browser, String username) throws Exception {
    var callback =
        browser.signIn(
            at("/sign-in"), username, Credentials.PASSWORD, at("/sign-in/callback").toString());
    var entered =
        browser.client().send(HttpRequest.newBuilder(callback).build(), BodyHandlers.ofString());
    assertThat(entered.statusCode()).isEqualTo(303);
  }

  private HttpResponse<String> get(HttpClient client, String path) throws Exception {
    return client.send(
        HttpRequest.newBuilder(at(path)).header("Accept", "text/html").build(),
        BodyHandlers.ofString());
  }

  private HttpResponse<String> post(HttpClient client, String path, Map<String, String> fields)
      throws Exception {
    var token = CSRF.matcher(get(client, "/profile").body());
    assertThat(token.find()).isTrue();
    var form =
        fields.entrySet().stream()
            .map(field -> field.getKey() + "=" + encoded(field.getValue()))
            .collect(Collectors.joining("&"));
    return client.send(
        HttpRequest.newBuilder(at(path))
            .header("Accept", "text/html")
            .header("Origin", stage.portal().toString())
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString("csrf=" + encoded(token.group(1)) + "&" + form))
            .build(),
        BodyHandlers.ofString());
  }

  private HttpResponse<String> me(String username) throws Exception {
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(at("/api/v1/me"))
                .header("Authorization", "Bearer " + stage.credentials().tokenOf(username))
                .build(),
            BodyHandlers.ofString());
  }

  private HttpResponse<String> patch(String username, String json) throws Exception {
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(at("/api/v1/me"))
                .header("Authorization", "Bearer " + stage.credentials().tokenOf(username))
                .header("Content-Type", "application/json")
                .method("PATCH", BodyPublishers.ofString(json))
                .build(),
            BodyHandlers.ofString());
  }

  private URI at(String path) {
    return stage.portal().resolve(path);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
