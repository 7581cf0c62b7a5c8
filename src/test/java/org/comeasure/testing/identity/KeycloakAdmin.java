package org.comeasure.testing.identity;

import com.nimbusds.jose.util.JSONObjectUtils;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import org.comeasure.testing.stack.Stack;

/** What an administrator does at Keycloak meanwhile. */
public final class KeycloakAdmin {

  private final HttpClient client = HttpClient.newHttpClient();
  private final Stack stack;

  public KeycloakAdmin(Stack stack) {
    this.stack = stack;
  }

  /** An access token of the realm that Keycloak administers itself with. */
  public String tokenOfMasterRealm() {
    var form =
        "grant_type=password&client_id=admin-cli&username=admin&password="
            + URLEncoder.encode(stack.secrets().keycloakAdminPassword(), StandardCharsets.UTF_8);
    return token("/realms/master", form);
  }

  public String tokenOf(String client) {
    var form = "grant_type=client_credentials&client_id=%s&client_secret=%s-demo-secret";
    return token("/realms/comeasure", form.formatted(client, client));
  }

  /** As the client by which the portal administers. */
  public String tokenOfOnboarding() {
    var form = "grant_type=client_credentials&client_id=comeasure-onboarding&client_secret=";
    var secret = URLEncoder.encode(stack.secrets().onboardingSecret(), StandardCharsets.UTF_8);
    return token("/realms/comeasure", form + secret);
  }

  /** The status of what somebody with a token asks of the realm's administration. */
  public int status(String token, String method, String path, String json) {
    var request =
        HttpRequest.newBuilder(at("/admin/realms/comeasure" + path))
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", "application/json")
            .method(method, BodyPublishers.ofString(json));
    return answer(request).statusCode();
  }

  /** The answer to what somebody with a token asks of the realm's administration. */
  public String read(String token, String path) {
    return send(
        HttpRequest.newBuilder(at("/admin/realms/comeasure" + path))
            .header("Authorization", "Bearer " + token));
  }

  public void change(String method, String path) {
    var answer =
        send(
            HttpRequest.newBuilder(at("/admin/realms/comeasure" + path))
                .header("Authorization", "Bearer " + tokenOfMasterRealm())
                .method(method, BodyPublishers.noBody()));
    if (!answer.isEmpty()) {
      throw new IllegalStateException(answer);
    }
  }

  /** Asks of any realm, by a path below that of all realms. */
  public String ask(String method, String path, String json) {
    return send(
        HttpRequest.newBuilder(at("/admin/realms" + path))
            .header("Authorization", "Bearer " + tokenOfMasterRealm())
            .header("Content-Type", "application/json")
            .method(method, BodyPublishers.ofString(json)));
  }

  private String token(String realm, String form) {
    var answer =
        send(
            HttpRequest.newBuilder(at(realm + "/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
    try {
      return JSONObjectUtils.getString(JSONObjectUtils.parse(answer), "access_token");
    } catch (ParseException strange) {
      throw new IllegalStateException(answer, strange);
    }
  }

  private URI at(String path) {
    return stack.settings().keycloak().resolve(path);
  }

  private String send(HttpRequest.Builder request) {
    return answer(request).body();
  }

  private HttpResponse<String> answer(HttpRequest.Builder request) {
    try {
      return client.send(request.build(), BodyHandlers.ofString());
    } catch (IOException broken) {
      throw new IllegalStateException(broken);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }
}
