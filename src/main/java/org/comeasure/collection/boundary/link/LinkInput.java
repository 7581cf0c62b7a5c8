package org.comeasure.collection.boundary.link;

import jakarta.json.JsonObject;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import org.comeasure.shared.json.Documents;
import org.comeasure.shared.problem.Problem;
import org.comeasure.shared.problem.ProblemType;
import org.comeasure.tenancy.ReportingZone;
import org.jspecify.annotations.Nullable;

/**
 * A new link as somebody asks for it, not yet looked at; empty where nothing was given.
 *
 * @param touchpoint id or code
 * @param productLine id or code
 * @param expiresAt RFC 3339
 * @param lastDay as typed on the page
 */
public record LinkInput(
    String partner,
    String branch,
    String touchpoint,
    String productLine,
    String channel,
    String label,
    String expiresAt,
    String lastDay) {

  private static final Set<String> MEMBERS =
      Set.of("partner", "branch", "touchpoint", "productLine", "channel", "label", "expiresAt");
  private static final String STRINGS = "Send an object whose members are strings.";

  static LinkInput blank() {
    return new LinkInput("", "", "", "", "", "", "", "");
  }

  static LinkInput of(byte[] json) {
    var body = Documents.object(json, STRINGS, MEMBERS);
    try {
      return of(body);
    } catch (ClassCastException notAString) {
      throw Problem.of(ProblemType.MALFORMED_BODY, STRINGS).exception();
    }
  }

  private static LinkInput of(JsonObject body) {
    return new LinkInput(
        member(body, "partner"),
        member(body, "branch"),
        member(body, "touchpoint"),
        member(body, "productLine"),
        member(body, "channel"),
        member(body, "label"),
        member(body, "expiresAt"),
        "");
  }

  /** The page has one field for partner and branch, and takes the last day that the link is for. */
  static LinkInput of(MultivaluedMap<String, String> form, ReportingZone zone) {
    String[] place = field(form, "place").split("/", 2);
    return new LinkInput(
        place[0],
        place.length > 1 ? place[1] : "",
        field(form, "touchpoint"),
        field(form, "productLine"),
        field(form, "channel"),
        field(form, "label"),
        endOf(field(form, "lastDay"), zone),
        field(form, "lastDay"));
  }

  /** What the page's field for the place holds. */
  public String place() {
    return branch.isEmpty() ? partner : partner + "/" + branch;
  }

  private static String endOf(String day, ReportingZone zone) {
    try {
      return day.isEmpty() ? "" : zone.startOf(LocalDate.parse(day).plusDays(1)).toString();
    } catch (DateTimeException asTyped) {
      return day;
    }
  }

  private static String field(MultivaluedMap<String, String> form, String name) {
    return Objects.requireNonNullElse(form.getFirst(name), "").strip();
  }

  private static String member(JsonObject body, String name) {
    boolean absent = !body.containsKey(name) || body.isNull(name);
    return absent ? "" : body.getString(name).strip();
  }

  /** The same with a partner filled in where none was given. */
  LinkInput orPartner(@Nullable Object own) {
    return own == null || !partner.isEmpty()
        ? this
        : new LinkInput(
            own.toString(), branch, touchpoint, productLine, channel, label, expiresAt, lastDay);
  }
}
