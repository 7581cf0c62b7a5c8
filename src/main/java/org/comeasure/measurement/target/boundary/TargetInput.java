package org.comeasure.measurement.target.boundary;

import static org.comeasure.measurement.target.boundary.Given.field;
import static org.comeasure.measurement.target.boundary.Given.member;

import jakarta.json.JsonObject;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import java.util.Set;
import org.comeasure.measurement.target.domain.TargetPeriod;
import org.comeasure.shared.json.Documents;

/**
 * A target as somebody asks for it, not yet looked at; empty where nothing was given.
 *
 * @param place {@code network}, or {@code tier}, {@code region} or {@code partner} followed by a
 *     colon and which
 * @param touchpoint id or code
 * @param placeField under what name the place was given
 * @param period code of a {@link TargetPeriod}
 * @param from ISO 8601 date, as is {@code to}
 */
public record TargetInput(
    String measure,
    String place,
    String touchpoint,
    String period,
    String value,
    String from,
    String to,
    String note,
    String placeField) {

  /** With the place under its own name, as a form has it. */
  public TargetInput(
      String measure,
      String place,
      String touchpoint,
      String period,
      String value,
      String from,
      String to,
      String note) {
    this(measure, place, touchpoint, period, value, from, to, note, "place");
  }

  public static final String NETWORK = "network";

  private static final List<String> LEVELS = List.of("tier", "region", "partner");

  private static final Set<String> MEMBERS =
      Set.of(
          "from",
          "measure",
          "note",
          "period",
          "to",
          "touchpoint",
          "value",
          "partner",
          "region",
          "tier");

  public static TargetInput blank(String from) {
    return new TargetInput("", NETWORK, "", TargetPeriod.USUAL.code(), "", from, "", "");
  }

  /** As a program sends it. */
  public static TargetInput of(byte[] json) {
    var body = Documents.object(json, "Send an object.", MEMBERS);
    return new TargetInput(
        member(body, "measure"),
        place(body),
        member(body, "touchpoint"),
        member(body, "period"),
        member(body, "value"),
        member(body, "from"),
        member(body, "to"),
        member(body, "note"),
        placeField(body));
  }

  public static TargetInput of(MultivaluedMap<String, String> form) {
    return new TargetInput(
        field(form, "measure"),
        field(form, "place"),
        field(form, "touchpoint"),
        field(form, "period"),
        field(form, "value"),
        field(form, "from"),
        field(form, "to"),
        field(form, "note"));
  }

  /** The last that was given: of two at once it is the one too many. */
  private static String placeField(JsonObject body) {
    return LEVELS.stream()
        .filter(level -> !member(body, level).isEmpty())
        .reduce((first, second) -> second)
        .orElse("partner");
  }

  /** Two of them at once are no place. */
  private static String place(JsonObject body) {
    String place = NETWORK;
    for (var level : LEVELS) {
      var which = member(body, level);
      if (!which.isEmpty()) {
        place = place.equals(NETWORK) ? level + ":" + which : "";
      }
    }
    return place;
  }
}
