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
import java.util.List;
import java.util.Map;

/**
 * Keeps the addresses of the portal and of the mail server in the realm right. An import happens
 * once, but the ports may be others at the next start, and a sign-in would then be sent back to
 * where nobody listens, or a mail be given to nobody.
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
    String portal = settings.portal().toString();
    String mail = String.valueOf(settings.ports().mail().number());
    try {
      List<String> known = Files.exists(file) ? Files.readAllLines(file) : List.of(portal, mail);
      if (!known.get(0).equals(portal)) {
        move(known.get(0), portal);
      }
      if (!known.get(known.size() - 1).equals(mail)) {
        sendBy(mail);
      }
      Files.write(file, List.of(portal, mail));
    } catch (IOException e) {
      throw new StackFailure("The realm cannot be told its addresses: " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StackFailure("Interrupted while telling the realm its addresses.", e);
    }
  }

  private void sendBy(String port) throws IOException, InterruptedException {
    String token = token();
    JsonObject realm = json(send(HttpRequest.newBuilder(admin("")), token)).asJsonObject();
    Map<String, String> mail = StackMail.environment(settings);
    JsonObject server =
        Json.createObjectBuilder(realm.getJsonObject("smtpServer"))
            .add("host", mail.get("COMEASURE_SMTP_HOST"))
            .add("port", port)
            .add("from", mail.get("COMEASURE_SMTP_FROM"))
            .add("starttls", mail.get("COMEASURE_SMTP_STARTTLS"))
            .build();
    JsonObject changed = Json.createObjectBuilder(realm).add("smtpServer", server).build();
    send(
        HttpRequest.newBuilder(admin(""))
            .header("Content-Type", "application/json")
            .PUT(BodyPublishers.ofString(changed.toString())),
        token);
  }

  private void move(String known, String wanted) throws IOException, InterruptedException {
    String token = token();
    URI clients = admin("/clients?clientId=comeasure-portal");
    String found = send(HttpRequest.newBuilder(clients), token);
    JsonObject client = json(found).asJsonArray().getJsonObject(0);
    String moved =
        client.toString().replace(known + "/", wanted + "/").replace(known + "\"", wanted + "\"");
    send(
        HttpRequest.newBuilder(admin("/clients/" + client.getString("id")))
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
    return settings.keycloak().resolve("/admin/realms/comeasure" + path);
  }

  private static JsonStructure json(String text) {
    try (JsonReader reader = Json.createReader(new StringReader(text))) {
      return reader.read();
    }
  }
}
