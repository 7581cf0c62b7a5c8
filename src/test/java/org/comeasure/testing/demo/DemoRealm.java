package org.comeasure.testing.demo;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.comeasure.testing.stack.StackFailure;

/** Who can sign in, read from the realm's own file so that the two cannot differ. */
final class DemoRealm {
  private static final String PORTAL = "comeasure-portal";
  private static final String OPERATORS = "/operators";
  private static final String OPERATOR_ROLE = "platform-operator";
  private static final String SERVICE_ACCOUNT = "service-account-";

  private final JsonObject realm;

  DemoRealm(Path directory) {
    Path file = directory.resolve("demo").resolve("demo-realm.json");
    try (JsonReader reader = Json.createReader(Files.newBufferedReader(file))) {
      this.realm = reader.readObject();
    } catch (IOException e) {
      throw new StackFailure("Cannot read " + file + ": " + e.getMessage(), e);
    }
  }

  /** A person, or a program, in one organisation. */
  record Login(String name, String secret, String organisation, String kind, List<String> roles) {}

  /** Somebody in two organisations stands here twice, after those who are in one. */
  List<Login> users() {
    List<Login> members =
        memberships().filter(login -> !login.name().startsWith(SERVICE_ACCOUNT)).toList();
    Map<String, Long> organisations =
        members.stream().collect(Collectors.groupingBy(Login::name, Collectors.counting()));
    List<Login> all = new ArrayList<>(operators());
    members.stream()
        .sorted(Comparator.comparing(login -> organisations.get(login.name())))
        .forEach(all::add);
    return all.stream().map(login -> withSecret(login, password(login.name()))).toList();
  }

  List<Login> clients() {
    return memberships()
        .filter(login -> login.name().startsWith(SERVICE_ACCOUNT))
        .map(login -> client(login, login.name().substring(SERVICE_ACCOUNT.length())))
        .toList();
  }

  String nameOf(String alias) {
    return objects(realm, "organizations")
        .filter(organization -> organization.getString("alias").equals(alias))
        .map(organization -> organization.getString("name"))
        .findFirst()
        .orElseThrow();
  }

  private Stream<Login> memberships() {
    return objects(realm, "organizations")
        .flatMap(
            organization ->
                objects(organization, "members").map(member -> login(organization, member)));
  }

  private static Login login(JsonObject organization, JsonObject member) {
    List<String> groups = strings(member, "groups").toList();
    List<String> roles =
        objects(organization, "groups")
            .filter(group -> groups.contains(group.getString("id")))
            .flatMap(group -> strings(group.getJsonObject("clientRoles"), PORTAL))
            .toList();
    String kind =
        strings(organization.getJsonObject("attributes"), "kind").findFirst().orElseThrow();
    return new Login(member.getString("username"), "", organization.getString("name"), kind, roles);
  }

  private List<Login> operators() {
    return objects(realm, "users")
        .filter(user -> strings(user, "groups").anyMatch(OPERATORS::equals))
        .map(
            user ->
                new Login(
                    user.getString("username"),
                    "",
                    "Comeasure",
                    "operator",
                    List.of(OPERATOR_ROLE)))
        .toList();
  }

  private String password(String username) {
    return objects(realm, "users")
        .filter(user -> user.getString("username").equals(username))
        .flatMap(user -> objects(user, "credentials"))
        .map(credential -> credential.getString("value"))
        .findFirst()
        .orElseThrow(() -> new StackFailure("No password for " + username + " in the realm."));
  }

  private Login client(Login login, String id) {
    Optional<JsonObject> client =
        objects(realm, "clients").filter(c -> c.getString("clientId").equals(id)).findFirst();
    return new Login(
        id,
        client.orElseThrow().getString("secret"),
        login.organisation(),
        login.kind(),
        login.roles());
  }

  private static Login withSecret(Login login, String secret) {
    return new Login(login.name(), secret, login.organisation(), login.kind(), login.roles());
  }

  private static Stream<JsonObject> objects(JsonObject object, String name) {
    return object.containsKey(name)
        ? object.getJsonArray(name).stream().map(JsonValue::asJsonObject)
        : Stream.empty();
  }

  private static Stream<String> strings(JsonObject object, String name) {
    return object.containsKey(name)
        ? object.getJsonArray(name).getValuesAs(JsonString.class).stream()
            .map(JsonString::getString)
        : Stream.empty();
  }
}
