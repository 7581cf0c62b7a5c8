package org.comeasure.tenancy.boundary.identity;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.comeasure.journey.Browsers;
import org.comeasure.testing.identity.KeycloakAdmin;
import org.comeasure.testing.stack.SharedStack;
import org.comeasure.testing.stack.Stack;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Passkeys in the realm for real use, imported beside the demo's. */
class PasskeysE2E {

  private static final String REALM = "/real-use";
  private static final String PASSWORD = "a-long-one-for-tests-26";
  private static final String KEY_BUTTON = "#authenticateWebAuthnButton";
  private static final String VERIFYING_DEVICE =
      """
      {"options": {"protocol": "ctap2", "transport": "internal", "hasResidentKey": true,
       "hasUserVerification": true, "isUserVerified": true, "automaticPresenceSimulation": true}}
      """;

  /** The browser would take the one passkey that it has before anybody could press the button. */
  private static final String NOTHING_BY_ITSELF =
      "PublicKeyCredential.isConditionalMediationAvailable = async () => false";

  @RegisterExtension static final Browsers BROWSERS = new Browsers();

  private static Stack stack;
  private static KeycloakAdmin keycloak;

  @BeforeAll
  static void importRealm() throws IOException {
    stack = SharedStack.get();
    keycloak = new KeycloakAdmin(stack);
    removeRealm();
    var realm =
        Files.readString(Path.of("keycloak-realm/comeasure-realm.json"))
            .replace("\"realm\": \"comeasure\"", "\"realm\": \"real-use\"")
            // Ids are unique over all realms.
            .replace("c0a5fff0-", "c0a5fff1-")
            .replace("${COMEASURE_PUBLIC_URL}", stack.settings().portal().toString())
            .replaceAll("\\$\\{COMEASURE_SMTP_[A-Z]+:([^}]*)}", "$1");
    assertThat(keycloak.ask("POST", "", realm)).isEmpty();
  }

  @AfterAll
  static void removeRealm() {
    keycloak.ask("DELETE", REALM, "");
  }

  @Test
  void passkeyIsOfferedAndStandsForPasswordAndSecondFactor() {
    var user = person("anna");
    exceptFromTheSecondFactor(user, "POST");
    var own = BROWSERS.desktop().newPage();
    own.onDialog(Dialog::accept);
    own.addInitScript(NOTHING_BY_ITSELF);
    var device = own.context().newCDPSession(own);
    device.send("WebAuthn.enable");
    device.send("WebAuthn.addVirtualAuthenticator", device());
    byPassword(own, "anna");
    own.locator("#registerWebAuthn").click();
    arrives(own);

    exceptFromTheSecondFactor(user, "DELETE");
    var elsewhere = BROWSERS.desktop().newPage();
    byPassword(elsewhere, "anna");
    assertThat(elsewhere.locator("#kc-totp-settings-form")).isVisible();

    own.context().clearCookies();
    own.navigate(signIn());
    own.locator(KEY_BUTTON).click();
    arrives(own);
  }

  private static String person(String name) {
    keycloak.ask(
        "POST",
        REALM + "/users",
        """
        {"username": "%s", "email": "%s@velmora.example", "firstName": "Anna", "lastName": "Berg",
         "enabled": true, "emailVerified": true,
         "requiredActions": ["webauthn-register-passwordless"],
         "credentials": [{"type": "password", "value": "%s"}]}
        """
            .formatted(name, name, PASSWORD));
    var found = keycloak.ask("GET", REALM + "/users?exact=true&username=" + name, "");
    return JsonParser.parseString(found)
        .getAsJsonArray()
        .get(0)
        .getAsJsonObject()
        .get("id")
        .getAsString();
  }

  private static void exceptFromTheSecondFactor(String user, String method) {
    var role = keycloak.ask("GET", REALM + "/roles/password-alone", "");
    var path = REALM + "/users/" + user + "/role-mappings/realm";
    assertThat(keycloak.ask(method, path, "[" + role + "]")).isEmpty();
  }

  private static void byPassword(Page page, String name) {
    page.navigate(signIn());
    page.fill("#username", name);
    page.fill("#password", PASSWORD);
    page.click("#kc-login");
  }

  private static String signIn() {
    return stack.settings().keycloak()
        + "/realms"
        + REALM
        + "/protocol/openid-connect/auth?client_id=comeasure-portal&response_type=code"
        + "&scope=openid&code_challenge_method=S256"
        + "&code_challenge=E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM&redirect_uri="
        + stack.settings().portal()
        + "/sign-in/callback";
  }

  /** Back at the portal, which did not ask for this itself and so takes no notice. */
  private static void arrives(Page page) {
    page.waitForURL("**/sign-in/callback?*code=*");
  }

  private static JsonObject device() {
    return JsonParser.parseString(VERIFYING_DEVICE).getAsJsonObject();
  }
}
