package org.comeasure.platform.web.apidoc;

import jakarta.ws.rs.core.HttpHeaders;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The refusals that a call's shape brings along: it has parameters that can be wrong, an address
 * with something behind it, a version, a body. A method says only what goes beyond these.
 */
final class ApiAnswers {

  private static final Class<?> BODY = byte[].class;

  private ApiAnswers() {}

  /** Sentences by status. */
  static Map<String, String> of(Method method, List<ApiOperation.Parameter> parameters) {
    var answers = new TreeMap<String, String>();
    if (has(parameters, "path")) {
      answers.put("404", "Nothing there, or nothing that the caller may see");
    }
    if (has(parameters, "query")) {
      answers.put("400", "A parameter that cannot be read; the problem names it");
    }
    if (parameters.stream().anyMatch(one -> one.name().equals(HttpHeaders.IF_MATCH))) {
      answers.put("412", "It has changed since it was seen");
      answers.put("428", "No If-Match");
    }
    if (Arrays.asList(method.getParameterTypes()).contains(BODY)) {
      answers.put("400", "A body or parameter that cannot be read");
      answers.put("422", "Something to mend, told by JSON pointers");
    }
    return answers;
  }

  private static boolean has(List<ApiOperation.Parameter> parameters, String place) {
    return parameters.stream().anyMatch(one -> one.place().equals(place));
  }
}
