package org.comeasure.collection.boundary.feedback;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The part of an address that holds a filter: known parameters only, in one order, none empty. */
record FilterQuery(Map<String, String> values) {

  static final String CURSOR = "cursor";

  /** All that narrows the list, and the cursor, in the order of an address. */
  static final List<String> NAMES =
      List.of(
          "from",
          "to",
          "audience",
          "partner",
          "branch",
          "touchpoint",
          "channel",
          "group",
          "measure",
          "min",
          "max",
          "q",
          "hasComment",
          "flagged",
          CURSOR);

  static FilterQuery of(MultivaluedMap<String, String> parameters) {
    var values = new LinkedHashMap<String, String>();
    for (var name : NAMES) {
      var value = parameters.getFirst(name);
      if (value != null && !value.isBlank()) {
        values.put(name, value);
      }
    }
    return new FilterQuery(values);
  }

  /** Without a branch that is not of the partner: who changes the partner has left the branch. */
  FilterQuery fitting(Names names) {
    var partner = value("partner");
    boolean left =
        !partner.isEmpty()
            && names.branches().stream()
                .filter(branch -> branch.id().toString().equals(value("branch")))
                .anyMatch(branch -> !branch.partner().toString().equals(partner));
    return left ? without("branch") : this;
  }

  private FilterQuery without(String name) {
    var other = new LinkedHashMap<>(values);
    other.remove(name);
    return new FilterQuery(other);
  }

  FilterQuery at(@Nullable String cursor) {
    var other = new LinkedHashMap<>(values);
    other.remove(CURSOR);
    if (cursor != null) {
      other.put(CURSOR, cursor);
    }
    return new FilterQuery(other);
  }

  MultivaluedMap<String, String> parameters() {
    return new MultivaluedHashMap<>(values);
  }

  String value(String name) {
    return values.getOrDefault(name, "");
  }

  String after(String path) {
    return values.isEmpty()
        ? path
        : path
            + values.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + encoded(entry.getValue()))
                .collect(Collectors.joining("&", "?", ""));
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
