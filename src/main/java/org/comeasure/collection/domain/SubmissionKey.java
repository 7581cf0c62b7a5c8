package org.comeasure.collection.domain;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;

/**
 * What makes two submissions one: 128 bits, drawn when a form is shown or derived from the key that
 * a program gives. Unique within a manufacturer.
 */
public record SubmissionKey(long high, long low) implements Comparable<SubmissionKey> {

  public static final int BYTES = 16;

  private static final SecureRandom RANDOM = new SecureRandom();

  public static SubmissionKey random() {
    return new SubmissionKey(RANDOM.nextLong(), RANDOM.nextLong());
  }

  /**
   * A new one. It begins with the time and ends with 80 random bits, so that new keys stand
   * together in the database's index and the old ones need not be in memory.
   */
  public static SubmissionKey at(Instant now) {
    long random = RANDOM.nextLong();
    return new SubmissionKey(now.toEpochMilli() << 16 | random & 0xffff, RANDOM.nextLong());
  }

  /**
   * @throws IllegalArgumentException unless these are 16 bytes
   */
  public static SubmissionKey of(byte[] bytes) {
    if (bytes.length != BYTES) {
      throw new IllegalArgumentException("a submission key has 16 bytes");
    }
    var buffer = ByteBuffer.wrap(bytes);
    return new SubmissionKey(buffer.getLong(), buffer.getLong());
  }

  /** The same for the same parts in the same order, and for no others. */
  public static SubmissionKey derivedFrom(List<String> parts) {
    var digest = sha256();
    for (var part : parts) {
      var bytes = part.getBytes(StandardCharsets.UTF_8);
      // The length keeps ("ab", "c") and ("a", "bc") apart.
      digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).flip());
      digest.update(bytes);
    }
    var buffer = ByteBuffer.wrap(digest.digest());
    return new SubmissionKey(buffer.getLong(), buffer.getLong());
  }

  public byte[] bytes() {
    return ByteBuffer.allocate(BYTES).putLong(high).putLong(low).array();
  }

  /** In the order of the database, so that parallel batches take their locks in one order. */
  @Override
  public int compareTo(SubmissionKey other) {
    var first = Long.compareUnsigned(high, other.high);
    return first != 0 ? first : Long.compareUnsigned(low, other.low);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
