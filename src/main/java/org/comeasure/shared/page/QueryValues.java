package org.comeasure.shared.page;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.comeasure.shared.problem.Problem;
import org.jspecify.annotations.Nullable;

/**
 * What an address says after its question mark.
 *
 * @param strict for programs, to whom what cannot be read is an error; for people, as with an old
 *     bookmark, it is left out
 */
public record QueryValues(MultivaluedMap<String, String> parameters, boolean strict) {

  public static final String CURSOR = "cursor";
  public static final String LIMIT = "limit";

  private static final int USUAL = 50;
  private static final int MOST = 200;
  private static final Pattern NUMBER = Pattern.compile("\\d{1,3}");

  public static QueryValues ofProgram(MultivaluedMap<String, String> parameters) {
    return new QueryValues(parameters, true);
  }

  public static QueryValues ofPerson(MultivaluedMap<String, String> parameters) {
    return new QueryValues(parameters, false);
  }

  /** Empty where there is none. */
  public String given(String name) {
    return Objects.requireNonNullElse(parameters.getFirst(name), "").strip();
  }

  public int limit() {
    String text = given(LIMIT);
    if (text.isEmpty()) {
      return USUAL;
    }
    int limit = NUMBER.matcher(text).matches() ? Integer.parseInt(text) : 0;
    if (limit < 1 || limit > MOST) {
      throw Problem.ofParameter(LIMIT, "Give a number from 1 to " + MOST + ".").exception();
    }
    return limit;
  }

  public <T> @Nullable T cursor(Function<String, Optional<T>> parse) {
    return read(CURSOR, parse, "Take it from the answer before.");
  }

  /**
   * @param advice how to mend what a program has sent
   */
  public <T> @Nullable T read(String name, Function<String, Optional<T>> parse, String advice) {
    String text = given(name);
    if (text.isEmpty()) {
      return null;
    }
    var read = parse.apply(text);
    if (read.isEmpty() && strict) {
      throw Problem.ofParameter(name, advice).exception();
    }
    return read.orElse(null);
  }
}
