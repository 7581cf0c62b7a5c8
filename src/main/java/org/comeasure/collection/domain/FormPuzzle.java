package org.comeasure.collection.domain;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Work that a browser may do for a form that would have to wait otherwise: a number for each part,
 * so that the hash of challenge, part and number begins with zeros. A challenge belongs to one form
 * token, and so to one link and one answer, and serves for minutes; nothing is kept of it. Parts,
 * because the time that one search takes varies too much.
 */
public final class FormPuzzle {

  public static final int PARTS = 8;

  /** Of each part's hash; together some 130,000 hashes, a second of a slow phone. */
  public static final int ZERO_BITS = 14;

  static final Duration LIFETIME = Duration.ofMinutes(5);

  private static final int MAC_BYTES = 16;
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");

  private final FormSeal seal;

  public FormPuzzle(FormSeal seal) {
    this.seal = seal;
  }

  public String challenge(FormToken token, Instant now) {
    return ending(token, now.plus(LIFETIME).toEpochMilli());
  }

  /**
   * @param solution the challenge and a number for each part, with dots between them
   */
  public boolean solves(String solution, FormToken token, Instant now) {
    String[] parts = solution.split("\\.", PARTS + 2);
    return parts.length == PARTS + 1
        && end(parts[0])
            .filter(end -> end > now.toEpochMilli())
            .filter(end -> ending(token, end).equals(parts[0]))
            .isPresent()
        && IntStream.range(0, PARTS).allMatch(i -> fits(parts[0], i, parts[i + 1]));
  }

  private static boolean fits(String challenge, int part, String number) {
    return NUMBER.matcher(number).matches()
        && zeroBits(sha256(challenge + '.' + part + '.' + number)) >= ZERO_BITS;
  }

  private String ending(FormToken token, long end) {
    byte[] content =
        ByteBuffer.allocate(FormToken.BYTES + Long.BYTES).put(token.bytes()).putLong(end).array();
    byte[] challenge =
        ByteBuffer.allocate(Long.BYTES + MAC_BYTES)
            .putLong(end)
            .put(Arrays.copyOf(seal.mac(content), MAC_BYTES))
            .array();
    return Base64.getUrlEncoder().withoutPadding().encodeToString(challenge);
  }

  private static Optional<Long> end(String challenge) {
    return FormSeal.bytes(challenge)
        .filter(bytes -> bytes.length == Long.BYTES + MAC_BYTES)
        .map(bytes -> ByteBuffer.wrap(bytes).getLong());
  }

  private static int zeroBits(byte[] hash) {
    return Integer.numberOfLeadingZeros(ByteBuffer.wrap(hash).getInt());
  }

  private static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(US_ASCII));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
