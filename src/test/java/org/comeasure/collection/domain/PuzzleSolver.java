package org.comeasure.collection.domain;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.StringJoiner;

/** Does what the page's script does, written anew from the rule. */
public final class PuzzleSolver {

  private PuzzleSolver() {}

  public static String solve(String challenge) {
    return solve(challenge, 0);
  }

  /**
   * @param fewer how many zeros the hashes lack
   */
  static String solve(String challenge, int fewer) {
    var solution = new StringJoiner(".").add(challenge);
    for (int part = 0; part < FormPuzzle.PARTS; part++) {
      int number = 0;
      while (zeros(challenge + "." + part + "." + number) != FormPuzzle.ZERO_BITS - fewer) {
        number++;
      }
      solution.add(String.valueOf(number));
    }
    return solution.toString();
  }

  private static int zeros(String text) {
    try {
      var hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return Integer.numberOfLeadingZeros(ByteBuffer.wrap(hash).getInt());
    } catch (java.security.NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
