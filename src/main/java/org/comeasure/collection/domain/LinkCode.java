package org.comeasure.collection.domain;

import java.security.SecureRandom;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The secret part of a link's address. 22 of 57 characters are 128 bits: whoever has the address
 * may answer, and nobody can guess one. Characters that look alike are left out, as codes are read
 * from paper.
 */
public final class LinkCode {

  static final String ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
  static final int LENGTH = 22;

  private static final Pattern SHAPE = Pattern.compile("[0-9A-Za-z_-]{16,32}");
  private static final Pattern FOLLOWED =
      Pattern.compile("([0-9A-Za-z_-]{16,32})[^0-9A-Za-z_-]{1,8}");
  private static final SecureRandom RANDOM = new SecureRandom();

  private LinkCode() {}

  public static String next() {
    return RANDOM
        .ints(LENGTH, 0, ALPHABET.length())
        .collect(
            StringBuilder::new,
            (code, index) -> code.append(ALPHABET.charAt(index)),
            StringBuilder::append)
        .toString();
  }

  /** The code in a text that has something behind it that cannot belong to a code. */
  public static Optional<String> without(String text) {
    var found = FOLLOWED.matcher(text);
    return found.matches() ? Optional.of(found.group(1)) : Optional.empty();
  }

  /** Whether it can be a code at all, so that garbage does not reach the database. */
  public static boolean hasShape(String text) {
    return SHAPE.matcher(text).matches();
  }
}
