package org.comeasure.shared.page;

import java.util.Optional;
import java.util.regex.Pattern;

/** A row's version as an entity tag. */
public final class Versions {

  private static final Pattern TAG = Pattern.compile("\"v(\\d{1,9})\"");
  private static final int NONE = -1;

  private Versions() {}

  public static String print(int version) {
    return "v" + version;
  }

  /** The version that {@code If-Match} names; empty for any; one that no row has for garbage. */
  public static Optional<Integer> seen(String ifMatch) {
    if (ifMatch.strip().equals("*")) {
      return Optional.empty();
    }
    var matcher = TAG.matcher(ifMatch.strip());
    return Optional.of(matcher.matches() ? Integer.valueOf(matcher.group(1)) : NONE);
  }
}
