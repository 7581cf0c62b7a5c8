package org.comeasure.shared.page;

import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.comeasure.shared.locale.Texts;
import org.comeasure.shared.problem.Problem;
import org.jspecify.annotations.Nullable;

/**
 * What an address says after its question mark.
 *
 * @param strict for programs, to whom what cannot be read is an error; for people, as with an old
 *     bookmark, it is left out
 * @param leftOut names of what could not be read so far
 */
public record QueryValues(
    MultivaluedMap<String, String> parameters, boolean strict, Set<String> leftOut) {

  public static final String CURSOR = "cursor";
  public static final String LIMIT = "limit";

  private static final String PAGE = "page";
  private static final String DONE = "done";

  /** What an address says of one visit to a list, not of the choice. */
  private static final Set<String> ONCE = Set.of(CURSOR, PAGE, DONE);

  private static final int USUAL = 50;
  static final int MOST = 200;
  private static final Pattern NUMBER = Pattern.compile("\\d{1,3}");

  public static QueryValues ofProgram(MultivaluedMap<String, String> parameters) {
    return new QueryValues(parameters, true, new LinkedHashSet<>());
  }

  public static QueryValues ofPerson(MultivaluedMap<String, String> parameters) {
    return new QueryValues(parameters, false, new LinkedHashSet<>());
  }

  /** Empty where there is none. */
  public String given(String name) {
    return Objects.requireNonNullElse(parameters.getFirst(name), "").strip();
  }

  /**
   * The same choice at another place of the list, and without what was said once, such as what has
   * just been done.
   *
   * @param path of the list
   * @param cursor null for the start
   */
  public String address(String path, @Nullable String cursor) {
    return address(path, CURSOR, cursor);
  }

  /**
   * @param number from 1 on
   */
  public String page(String path, int number) {
    return address(path, PAGE, number == 1 ? null : String.valueOf(number));
  }

  private String address(String path, String place, @Nullable String value) {
    var kept =
        parameters.entrySet().stream()
            .filter(entry -> !ONCE.contains(entry.getKey()))
            .flatMap(
                entry ->
                    entry.getValue().stream()
                        .filter(given -> !given.isBlank())
                        .map(given -> pair(entry.getKey(), given)));
    var all = value == null ? kept : Stream.concat(kept, Stream.of(pair(place, value)));
    String query = all.collect(Collectors.joining("&"));
    return query.isEmpty() ? path : path + "?" + query;
  }

  private static String pair(String name, String value) {
    return URLEncoder.encode(name, StandardCharsets.UTF_8)
        + "="
        + URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  /**
   * What has just been done, as {@link #afterwards} put it into the address: by id, so that an
   * address that somebody made up cannot put words on the page.
   *
   * @param what such as {@code created}
   * @return empty where it is something else
   */
  public <T> Optional<T> done(String what, Function<String, Optional<T>> parse) {
    var given = given(DONE);
    return given.startsWith(what + ".")
        ? parse.apply(given.substring(what.length() + 1))
        : Optional.empty();
  }

  /**
   * The same in a sentence, {@code <key>.<what>} with the name of the row.
   *
   * @param name by the row's id; empty where the reader may not know of it
   * @param whats what may have been done
   * @return null where nothing was
   */
  public @Nullable String told(
      Texts texts, String key, Function<String, Optional<String>> name, String... whats) {
    return Stream.of(whats)
        .flatMap(what -> done(what, name).map(known -> texts.get(key + "." + what, known)).stream())
        .findFirst()
        .orElse(null);
  }

  /** Back to a list that says what has been done to one of its rows. */
  public static Response afterwards(String path, String what, Object id) {
    char next = path.indexOf('?') < 0 ? '?' : '&';
    return Response.seeOther(URI.create(path + next + DONE + "=" + what + "." + id)).build();
  }

  /** Which page is asked for, from 1 on. */
  public int page() {
    var number = NUMBER.matcher(given(PAGE)).matches() ? Integer.parseInt(given(PAGE)) : 1;
    return Math.max(1, number);
  }

  public int limit() {
    return limit(USUAL);
  }

  /**
   * @param usual where none is given
   */
  int limit(int usual) {
    String text = given(LIMIT);
    if (text.isEmpty()) {
      return usual;
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
    if (read.isEmpty()) {
      if (strict) {
        throw Problem.ofParameter(name, advice).exception();
      }
      leftOut.add(name);
    }
    return read.orElse(null);
  }
}
