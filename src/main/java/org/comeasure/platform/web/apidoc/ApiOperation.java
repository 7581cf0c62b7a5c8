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
  public record Parameter(String name, String place, @Nullable String description) {}

  /** What may come back. */
  public record Answer(String status, String description, @Nullable String example) {}
}
