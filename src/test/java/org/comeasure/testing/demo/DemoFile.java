package org.comeasure.testing.demo;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonWriter;
import jakarta.json.stream.JsonGenerator;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.comeasure.testing.stack.StackFailure;
import org.comeasure.testing.stack.StackSettings;

/** {@code demo.json}: addresses, logins and links for scripts. */
final class DemoFile {
  private final StackSettings settings;
  private final DemoRealm realm;

  DemoFile(StackSettings settings, DemoRealm realm) {
    this.settings = settings;
    this.realm = realm;
  }

  static URI tokenEndpoint(StackSettings settings) {
    return URI.create(settings.issuer() + "/protocol/openid-connect/token");
  }

  void write(List<DemoLink> links) {
    JsonObject demo =
        Json.createObjectBuilder()
            .add("portal", settings.portal().toString())
            .add("keycloak", settings.keycloak().toString())
            .add("mailbox", settings.mailbox().toString())
            .add("tokenEndpoint", tokenEndpoint(settings).toString())
            .add("users", users())
            .add("clients", clients())
            .add("links", links(links))
            .build();
    Path file = settings.data().resolve("demo.json");
    try (JsonWriter writer =
        Json.createWriterFactory(Map.of(JsonGenerator.PRETTY_PRINTING, true))
            .createWriter(Files.newBufferedWriter(file))) {
      writer.write(demo);
    } catch (IOException e) {
      throw new StackFailure("Cannot write " + file + ": " + e.getMessage(), e);
    }
  }

  private JsonArrayBuilder users() {
    JsonArrayBuilder users = Json.createArrayBuilder();
    for (DemoRealm.Login login : realm.users()) {
      users.add(
          Json.createObjectBuilder()
              .add("username", login.name())
              .add("password", login.secret())
              .add("organisation", login.organisation())
              .add("kind", login.kind())
              .add("roles", Json.createArrayBuilder(login.roles())));
    }
    return users;
  }

  private JsonArrayBuilder clients() {
    JsonArrayBuilder clients = Json.createArrayBuilder();
    for (DemoRealm.Login login : realm.clients()) {
      clients.add(
          Json.createObjectBuilder()
              .add("id", login.name())
              .add("secret", login.secret())
              .add("organisation", login.organisation())
              .add("kind", login.kind()));
    }
    return clients;
  }

  private JsonArrayBuilder links(List<DemoLink> links) {
    JsonArrayBuilder all = Json.createArrayBuilder();
    for (DemoLink link : links) {
      all.add(
          Json.createObjectBuilder()
              .add("url", link.url(settings.portal()).toString())
              .add("manufacturer", realm.nameOf(link.manufacturer()))
              .add("partner", realm.nameOf(link.partner()))
              .add("touchpoint", link.touchpoint()));
    }
    return all;
  }
}
