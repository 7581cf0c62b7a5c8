package org.comeasure.administration.provisioning.boundary;

import static org.comeasure.shared.json.Documents.JSON;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Optional;

/**
 * Organisations, their groups and people in Keycloak. Whatever makes or changes something can be
 * asked for again: what is there already is no failure.
 */
@ApplicationScoped
public class Keycloak {

  /** Beyond it Keycloak fails without saying why. */
  static final int LONGEST = 255;

  private static final String ORGANIZATIONS = "/organizations";
  private static final String USERS = "/users";
  private static final String EXTERNAL_ID = "externalId";

  @Inject KeycloakConnection connection;

  Keycloak() {}

  Keycloak(KeycloakConnection connection) {
    this.connection = connection;
  }

  /**
   * @param representation all that Keycloak says of it, as a change has to hand in all
   */
  record Organization(String id, String name, boolean enabled, JsonObject representation) {}

  record User(String id, boolean enabled, boolean emailVerified) {}

  /** Somebody who is to come in. */
  record NewUser(String email, String firstName, String lastName, String locale) {}

  Optional<Organization> organizationOf(String externalId) {
    var query = "?max=1&q=" + KeycloakConnection.encoded(EXTERNAL_ID + ":" + externalId);
    return list(ORGANIZATIONS + query).stream()
        .findFirst()
        .flatMap(found -> organization(found.asJsonObject().getString("id")));
  }

  Optional<Organization> organization(String id) {
    var answer = connection.ask("GET", ORGANIZATIONS + "/" + id, null);
    if (answer.notFound()) {
      return Optional.empty();
    }
    var said = answer.object();
    return Optional.of(
        new Organization(
            said.getString("id"), said.getString("name"), said.getBoolean("enabled", true), said));
  }

  /**
   * @throws KeycloakException.Clash when another organisation has the name or the alias
   */
  void makeOrganization(String externalId, String name, String alias, String kind) {
    requireFits(name);
    requireFits(alias);
    var wanted =
        JSON.createObjectBuilder()
            .add("name", name)
            .add("alias", alias)
            .add("enabled", true)
            .add(
                "attributes",
                JSON.createObjectBuilder()
                    .add(EXTERNAL_ID, JSON.createArrayBuilder().add(externalId))
                    .add("kind", JSON.createArrayBuilder().add(kind)))
            .build();
    var answer = connection.ask("POST", ORGANIZATIONS, wanted);
    if (answer.wasThere()) {
      throw new KeycloakException.Clash(answer.words());
    }
  }

  /**
   * @throws KeycloakException.Clash when another organisation has the name
   */
  void change(Organization organization, String name, boolean enabled) {
    requireFits(name);
    var changed =
        JSON.createObjectBuilder(organization.representation())
            .add("name", name)
            .add("enabled", enabled)
            .build();
    var answer = connection.ask("PUT", at(organization.id(), ""), changed);
    if (answer.wasThere()) {
      throw new KeycloakException.Clash(answer.words());
    }
  }

  Optional<String> group(String organization, String name) {
    return list(at(organization, "/groups?exact=true&search=" + KeycloakConnection.encoded(name)))
        .stream()
        .map(JsonValue::asJsonObject)
        .filter(group -> group.getString("name").equals(name))
        .map(group -> group.getString("id"))
        .findFirst();
  }

  void makeGroup(String organization, String name) {
    connection.ask(
        "POST", at(organization, "/groups"), JSON.createObjectBuilder().add("name", name).build());
  }

  /** The role, where the group does not have it yet. */
  Optional<JsonObject> missingRole(String organization, String group, String role) {
    return list(at(organization, mappings(group) + "/available")).stream()
        .map(JsonValue::asJsonObject)
        .filter(one -> one.getString("name").equals(role))
        .findFirst();
  }

  void mapRole(String organization, String group, JsonObject role) {
    var wanted =
        JSON.createArrayBuilder()
            .add(
                JSON.createObjectBuilder()
                    .add("id", role.getString("id"))
                    .add("name", role.getString("name")))
            .build();
    connection.ask("POST", at(organization, mappings(group)), wanted);
  }

  private String mappings(String group) {
    return "/groups/" + group + "/role-mappings/clients/" + connection.settings().portalClient();
  }

  Optional<User> user(String email) {
    return list(USERS + "?exact=true&max=1&email=" + KeycloakConnection.encoded(email)).stream()
        .findFirst()
        .map(found -> user(found.asJsonObject()));
  }

  Optional<User> account(String id) {
    var answer = connection.ask("GET", USERS + "/" + id, null);
    return answer.notFound() ? Optional.empty() : Optional.of(user(answer.object()));
  }

  boolean isMemberAnywhere(String user) {
    return !list(ORGANIZATIONS + "/members/" + user + "/organizations").isEmpty();
  }

  /** Whether somebody can sign in with it: it has a password or a key. */
  boolean isInUse(String user) {
    return !list(USERS + "/" + user + "/credentials").isEmpty();
  }

  /**
   * Whether the account came with the membership, as by an invitation of Keycloak's own: it would
   * go with it, too, wherever else it is used.
   */
  boolean isManaged(String organization, String user) {
    var answer = connection.ask("GET", at(organization, "/members/" + user), null);
    return !answer.notFound() && "MANAGED".equals(answer.object().getString("membershipType", ""));
  }

  void dropUser(String id) {
    connection.ask("DELETE", USERS + "/" + id, null);
  }

  private static User user(JsonObject said) {
    return new User(
        said.getString("id"),
        said.getBoolean("enabled", true),
        said.getBoolean("emailVerified", false));
  }

  /** Without a password: that is set by whoever gets the mail. */
  void makeUser(NewUser person) {
    requireFits(person.email());
    requireFits(person.firstName());
    requireFits(person.lastName());
    var wanted =
        JSON.createObjectBuilder()
            .add("username", person.email())
            .add("email", person.email())
            .add("firstName", person.firstName())
            .add("lastName", person.lastName())
            .add("enabled", true)
            .add("emailVerified", false)
            .add(
                "attributes",
                JSON.createObjectBuilder()
                    .add("locale", JSON.createArrayBuilder().add(person.locale())))
            .build();
    connection.ask("POST", USERS, wanted);
  }

  void addMember(String organization, String user) {
    connection.ask("POST", at(organization, "/members"), JSON.createValue(user));
  }

  void addToGroup(String organization, String group, String user) {
    connection.ask("PUT", at(organization, "/groups/" + group + "/members/" + user), null);
  }

  void takeFromGroup(String organization, String group, String user) {
    connection.ask("DELETE", at(organization, "/groups/" + group + "/members/" + user), null);
  }

  /** Out of all groups of the organisation, too; the account stays. */
  void removeMember(String organization, String user) {
    connection.ask("DELETE", at(organization, "/members/" + user), null);
  }

  boolean isMember(String organization, String user) {
    return !connection.ask("GET", at(organization, "/members/" + user), null).notFound();
  }

  /** The ids of people in it. */
  List<String> members(String organization, int first, int most) {
    return list(at(organization, "/members?first=" + first + "&max=" + most)).stream()
        .map(member -> member.asJsonObject().getString("id"))
        .toList();
  }

  /** Ends all sessions: what somebody holds is asked for anew then. */
  void signOut(String user) {
    connection.ask("POST", USERS + "/" + user + "/logout", null);
  }

  /** Mails a link by which the person does what is listed, and then comes to the portal. */
  void mail(String user, long lifespanSeconds, List<String> actions) {
    var query =
        "?lifespan=%d&client_id=%s"
            .formatted(
                lifespanSeconds,
                KeycloakConnection.encoded(connection.settings().portalClientId()));
    connection.ask(
        "PUT",
        USERS + "/" + user + "/execute-actions-email" + query,
        JSON.createArrayBuilder(actions).build());
  }

  private List<JsonValue> list(String path) {
    var answer = connection.ask("GET", path, null);
    return answer.body() instanceof JsonArray array ? array : List.of();
  }

  private static String at(String organization, String path) {
    return ORGANIZATIONS + "/" + organization + path;
  }

  static void requireFits(String text) {
    if (text.isBlank() || text.length() > LONGEST) {
      throw new KeycloakException.Refused("a name has 1 to " + LONGEST + " characters");
    }
  }
}
