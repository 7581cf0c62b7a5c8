package org.comeasure.measurement.target.boundary;

import static org.comeasure.measurement.target.boundary.Given.field;
import static org.comeasure.measurement.target.boundary.Given.member;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Set;
import org.comeasure.shared.json.Documents;

/** A benchmark as somebody asks for it, not yet looked at; empty where nothing was given. */
public record BenchmarkInput(
    String measure,
    String value,
    String source,
    String url,
    String period,
    String from,
    String to,
    String note) {

  private static final Set<String> MEMBERS =
      Set.of("from", "measure", "note", "period", "source", "to", "url", "value");

  public static BenchmarkInput blank(String from) {
    return new BenchmarkInput("", "", "", "", "", from, "", "");
  }

  /** As a program sends it. */
  public static BenchmarkInput of(byte[] json) {
    var body = Documents.object(json, "Send an object.", MEMBERS);
    return new BenchmarkInput(
        member(body, "measure"),
        member(body, "value"),
        member(body, "source"),
        member(body, "url"),
        member(body, "period"),
        member(body, "from"),
        member(body, "to"),
        member(body, "note"));
  }

  public static BenchmarkInput of(MultivaluedMap<String, String> form) {
    return new BenchmarkInput(
        field(form, "measure"),
        field(form, "value"),
        field(form, "source"),
        field(form, "url"),
        field(form, "period"),
        field(form, "from"),
        field(form, "to"),
        field(form, "note"));
  }
}
