package org.comeasure.collection.boundary.link;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.comeasure.collection.Channel;
import org.comeasure.collection.LinkId;
import org.comeasure.collection.domain.LinkFilter;
import org.comeasure.collection.domain.LinkStatus;
import org.comeasure.programme.TouchpointId;
import org.comeasure.shared.problem.Problem;
import org.comeasure.shared.problem.ProblemType;
import org.comeasure.tenancy.BranchId;
import org.comeasure.tenancy.PartnerId;
import org.jspecify.annotations.Nullable;

/** The choice of links in an address. */
record LinkQuery(MultivaluedMap<String, String> parameters) {

  private static final int USUAL = 50;
  private static final int MOST = 200;
  private static final Pattern NUMBER = Pattern.compile("\\d{1,3}");

  static LinkQuery of(MultivaluedMap<String, String> parameters) {
    return new LinkQuery(parameters);
  }

  /** For programs: what cannot be read is an error. */
  LinkFilter strict() {
    return filter(true);
  }

  /** For people: what cannot be read, as in an old bookmark, is left out. */
  LinkFilter lenient() {
    return filter(false);
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

  private LinkFilter filter(boolean strict) {
    return new LinkFilter(
        read("partner", PartnerId::parse, strict),
        read("branch", BranchId::parse, strict),
        read("touchpoint", TouchpointId::parse, strict),
        read("channel", Channel::of, strict),
        read("status", LinkStatus::of, strict),
        read("cursor", LinkId::parse, strict));
  }

  private <T> @Nullable T read(String name, Function<String, Optional<T>> parse, boolean strict) {
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
    return Problem.of(ProblemType.BAD_REQUEST, "The parameter " + name + " cannot be read.")
        .exception();
  }
}
