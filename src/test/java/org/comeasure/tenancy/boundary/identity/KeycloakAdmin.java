package org.comeasure.tenancy.boundary.identity;

import com.nimbusds.jose.util.JSONObjectUtils;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.text.ParseException;
import org.comeasure.testing.stack.Stack;

/** What an administrator does at Keycloak meanwhile. */
final class KeycloakAdmin {

  private final HttpClient client = HttpClient.newHttpClient();
  private final Stack stack;

  KeycloakAdmin(Stack stack) {
    this.stack = stack;
  }

  /** An access token of the realm that Keycloak administers itself with. */
  String tokenOfMasterRealm() {
    var form =
        "grant_type=password&client_id=admin-cli&username=admin&password="
            + Browser.encoded(stack.secrets().keycloakAdminPassword());
    return token("/realms/master", form);
  }

  String tokenOf(String client) {
    var form = "grant_type=client_credentials&client_id=%s&client_secret=%s-demo-secret";
    return token("/realms/comeasure", form.formatted(client, client));
  }

  void change(String method, String path) {
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
  String ask(String method, String path, String json) {
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
    try {
      return client.send(request.build(), BodyHandlers.ofString()).body();
    } catch (IOException broken) {
      throw new IllegalStateException(broken);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }
}
