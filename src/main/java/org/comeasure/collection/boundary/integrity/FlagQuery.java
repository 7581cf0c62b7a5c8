package org.comeasure.collection.boundary.integrity;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.comeasure.collection.Flag;
import org.comeasure.collection.domain.flag.Decision;
import org.comeasure.collection.domain.flag.FlagCursor;
import org.comeasure.collection.domain.flag.FlagFilter;
import org.comeasure.shared.problem.Problem;
import org.comeasure.tenancy.PartnerId;
import org.jspecify.annotations.Nullable;

/**
 * The choice of flags in an address.
 *
 * @param strict for programs, to whom what cannot be read is an error; for people it is left out
 */
record FlagQuery(MultivaluedMap<String, String> parameters, boolean strict) {

  static final String FLAG = "flag";
  static final String PARTNER = "partner";
  static final String REVIEW = "review";
  static final String CURSOR = "cursor";

  private static final String OPEN = "open";
  private static final int USUAL = 50;
  private static final int MOST = 200;
  private static final Pattern NUMBER = Pattern.compile("\\d{1,3}");

  FlagFilter filter() {
    return new FlagFilter(
        given(REVIEW).equals(OPEN) ? null : read(REVIEW, Decision::of),
        read(FLAG, Flag::of),
        read(PARTNER, PartnerId::parse));
  }

  @Nullable FlagCursor cursor() {
    return read(CURSOR, FlagCursor::parse);
  }

  int limit() {
    String text = given("limit");
    int limit =
        text.isEmpty() ? USUAL : NUMBER.matcher(text).matches() ? Integer.parseInt(text) : 0;
    if (limit < 1 || limit > MOST) {
      throw unreadable("limit");
    }
    return limit;
  }

  String given(String name) {
    return Objects.requireNonNullElse(parameters.getFirst(name), "").strip();
  }

  private <T> @Nullable T read(String name, Function<String, Optional<T>> parse) {
    String text = given(name);
    if (text.isEmpty()) {
      return null;
    }
    var read = parse.apply(text);
    if (read.isEmpty() && strict) {
      throw unreadable(name);
    }
    return read.orElse(null);
  }

  private static RuntimeException unreadable(String name) {
    return Problem.ofParameter(name, "See what the interface's description lists.").exception();
  }
}
