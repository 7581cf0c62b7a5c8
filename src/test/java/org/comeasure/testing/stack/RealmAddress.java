package org.comeasure.testing.stack;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonStructure;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Keeps the portal's address in the realm right. An import happens once, but the ports may be
 * others at the next start, and a sign-in would then be sent back to where nobody listens.
 */
final class RealmAddress {
  private final StackSettings settings;
  private final Secrets secrets;
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  RealmAddress(StackSettings settings, Secrets secrets) {
    this.settings = settings;
    this.secrets = secrets;
  }

  void follow() {
    Path file = settings.data().resolve("realm-address");
    String wanted = settings.portal().toString();
    try {
      String known = Files.exists(file) ? Files.readString(file) : wanted;
      if (!known.equals(wanted)) {
        move(known, wanted);
      }
      Files.writeString(file, wanted);
    } catch (IOException e) {
      throw new StackFailure("The realm cannot be told the portal's address: " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StackFailure("Interrupted while telling the realm the portal's address.", e);
    }
  }

  private void move(String known, String wanted) throws IOException, InterruptedException {
    String token = token();
    URI clients = admin("clients?clientId=comeasure-portal");
    String found = send(HttpRequest.newBuilder(clients), token);
    JsonObject client = json(found).asJsonArray().getJsonObject(0);
    String moved =
        client.toString().replace(known + "/", wanted + "/").replace(known + "\"", wanted + "\"");
    send(
        HttpRequest.newBuilder(admin("clients/" + client.getString("id")))
            .header("Content-Type", "application/json")
            .PUT(BodyPublishers.ofString(moved)),
        token);
  }

  private String token() throws IOException, InterruptedException {
    String form =
        "grant_type=password&client_id=admin-cli&username=admin&password="
            + URLEncoder.encode(secrets.keycloakAdminPassword(), StandardCharsets.UTF_8);
    URI uri = settings.keycloak().resolve("/realms/master/protocol/openid-connect/token");
    HttpRequest.Builder request =
        HttpRequest.newBuilder(uri)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form));
    return json(send(request, "")).asJsonObject().getString("access_token");
  }

  private String send(HttpRequest.Builder request, String token)
      throws IOException, InterruptedException {
    if (!token.isEmpty()) {
      request.header("Authorization", "Bearer " + token);
    }
    HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString());
    if (answer.statusCode() / 100 != 2) {
      throw new IOException("Keycloak answered " + answer.statusCode() + " " + answer.body());
    }
    return answer.body();
  }

  private URI admin(String path) {
    return settings.keycloak().resolve("/admin/realms/comeasure/" + path);
  }

  private static JsonStructure json(String text) {
    try (JsonReader reader = Json.createReader(new StringReader(text))) {
      return reader.read();
    }
  }
}
