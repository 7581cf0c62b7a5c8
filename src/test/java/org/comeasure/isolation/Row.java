package org.comeasure.isolation;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the matrix expects of one route.
 *
 * @param route method and path, as in {@link Route#key()}
 * @param reach who is meant to get in
 * @param roles for routes of a network: the roles that get in; kept here apart from the code, so
 *     that a role added or dropped there is noticed
 * @param statuses what those who get in are answered on their own ground
 * @param json a body for the API, with the ground's parameters in braces
 * @param form fields for a page's form, likewise
 * @param query parameters, likewise
 * @param parts whether a page's form is sent as one with files
 * @param forged whether a page's form is sent without its token, as another site would
 * @param refused the answer to objects of others: 404, or another where the object is named in a
 *     body
 */
record Row(
    String route,
    Reach reach,
    Set<String> roles,
    Set<Integer> statuses,
    @Nullable String json,
    Map<String, String> form,
    String query,
    Set<Integer> refused,
    boolean parts,
    boolean forged) {

  enum Reach {
    ANYBODY,
    SIGNED_IN,
    OPERATOR,
    NETWORK
  }

  // A name in braces, unlike the braces of JSON, and none that is everybody's.
  private static final Pattern OBJECT = Pattern.compile("\\{(?!network}|format:)[a-z]");
  private static final Set<Integer> NOT_FOUND = Set.of(404);

  static final Set<String> EVERY =
      Set.of("manufacturer-admin", "manufacturer-analyst", "partner-manager", "partner-viewer");
  static final Set<String> MANUFACTURER = Set.of("manufacturer-admin", "manufacturer-analyst");
  static final Set<String> PARTNER = Set.of("partner-manager", "partner-viewer");
  static final Set<String> ADMIN = Set.of("manufacturer-admin");
  static final Set<String> WRITERS = Set.of("manufacturer-admin", "partner-manager");

  static Row anybody(String route, Integer... statuses) {
    return new Row(
        route,
        Reach.ANYBODY,
        Set.of(),
        Set.of(statuses),
        null,
        Map.of(),
        "",
        NOT_FOUND,
        false,
        false);
  }

  static Row signedIn(String route, Integer... statuses) {
    return new Row(
        route,
        Reach.SIGNED_IN,
        Set.of(),
        Set.of(statuses),
        null,
        Map.of(),
        "",
        NOT_FOUND,
        false,
        false);
  }

  static Row operator(String route) {
    return operator(route, 200);
  }

  static Row operator(String route, Integer... statuses) {
    return new Row(
        route,
        Reach.OPERATOR,
        Set.of(),
        Set.of(statuses),
        null,
        Map.of(),
        "",
        NOT_FOUND,
        false,
        false);
  }

  static Row network(String route, Set<String> roles, Integer... statuses) {
    return new Row(
        route, Reach.NETWORK, roles, Set.of(statuses), null, Map.of(), "", NOT_FOUND, false, false);
  }

  Row json(String body) {
    return new Row(route, reach, roles, statuses, body, form, query, refused, parts, forged);
  }

  Row form(Map<String, String> fields) {
    return new Row(route, reach, roles, statuses, json, fields, query, refused, parts, forged);
  }

  /** The form's fields go as the parts of a form with files. */
  Row inParts() {
    return new Row(route, reach, roles, statuses, json, form, query, refused, true, forged);
  }

  /** With or without its question mark. */
  Row query(String text) {
    String marked = text.startsWith("?") ? text : "?" + text;
    return new Row(route, reach, roles, statuses, json, form, marked, refused, parts, forged);
  }

  Row refused(Integer... answers) {
    return new Row(
        route, reach, roles, statuses, json, form, query, Set.of(answers), parts, forged);
  }

  Row fromAnotherSite() {
    return new Row(route, reach, roles, statuses, json, form, query, refused, parts, true);
  }

  /** Whether somebody of the network gets in. */
  boolean admits(Person person) {
    return person.holdsVelmora() && (roles.contains(person.role()) || roles.contains("signed-in"));
  }

  boolean writes() {
    return !route.startsWith("GET ");
  }

  boolean ofApi() {
    return route.contains(" /api/");
  }

  /** Whether one object of one branch is named, so that a limit to another branch must hold. */
  boolean namesABranchsObject() {
    return List.of("{branch}", "{link}", "{response}", "{job}").stream()
        .anyMatch(name -> (route + json + form.values() + query).contains(name));
  }

  /** Whether objects of a tenant are named anywhere but in the network. */
  boolean namesAnObject() {
    return OBJECT.matcher(route + json + form.values() + query).find();
  }
}
