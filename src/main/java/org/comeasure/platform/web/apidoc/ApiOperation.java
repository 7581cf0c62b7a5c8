package org.comeasure.platform.web.apidoc;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One call of the API, as its page tells it. */
public record ApiOperation(
    String method,
    String path,
    String summary,
    @Nullable String description,
    List<String> roles,
    List<Parameter> parameters,
    @Nullable String example,
    List<Answer> answers) {

  /** Where it stands on the page, so that it can be linked to. */
  public String anchor() {
    return (method + path).replaceAll("[^A-Za-z0-9]+", "-");
  }

  /** A value in the path, the query or a header. */
  public record Parameter(
      String name,
      String place,
      @Nullable String description,
      Type type,
      @Nullable String example,
      boolean required) {}

  /**
   * What a value may be.
   *
   * @param name as OpenAPI calls it
   * @param allowed empty where it is no short list
   * @param otherwise what it is without one, if that is one value
   */
  public record Type(
      String name, @Nullable String format, List<String> allowed, @Nullable String otherwise) {

    public Type {
      allowed = List.copyOf(allowed);
    }

    static Type of(String name) {
      return new Type(name, null, List.of(), null);
    }

    Type otherwise(@Nullable String value) {
      return new Type(name, format, allowed, value);
    }

    /** "string: end-user, partner". */
    public String words() {
      String kind = format == null ? name : name + " (" + format + ")";
      return allowed.isEmpty() ? kind : kind + ": " + String.join(", ", allowed);
    }
  }

  /** What may come back. */
  public record Answer(String status, String description, @Nullable String example) {}
}
