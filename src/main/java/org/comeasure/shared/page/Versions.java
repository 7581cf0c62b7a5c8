package org.comeasure.shared.page;

import jakarta.ws.rs.core.EntityTag;
import java.util.Optional;
import java.util.regex.Pattern;
import org.comeasure.shared.problem.Problem;
import org.comeasure.shared.problem.ProblemType;
import org.jspecify.annotations.Nullable;

/** A row's version as an entity tag. */
public final class Versions {

  private static final Pattern TAG = Pattern.compile("\"v(\\d{1,9})\"");
  private static final int NONE = -1;

  private Versions() {}

  public static EntityTag tag(int version) {
    return new EntityTag(print(version));
  }

  public static String print(int version) {
    return "v" + version;
  }

  /**
   * The version that {@code If-Match} names; empty for any; one that no row has for garbage.
   *
   * @throws org.comeasure.shared.problem.ProblemException where there is none
   */
  public static Optional<Integer> seen(@Nullable String ifMatch) {
    if (ifMatch == null) {
      throw Problem.of(ProblemType.PRECONDITION_REQUIRED).exception();
    }
    if (ifMatch.strip().equals("*")) {
      return Optional.empty();
    }
    var matcher = TAG.matcher(ifMatch.strip());
    return Optional.of(matcher.matches() ? Integer.valueOf(matcher.group(1)) : NONE);
  }
}
