package org.comeasure.collection.domain;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.zip.CRC32;
import org.comeasure.collection.ResponseId;

/**
 * A place in a list that runs from the newest response to the oldest. It says where to go on and
 * grants nothing: whose responses are listed is decided anew by each request's scope. The checksum
 * tells a mangled cursor from one of ours, so that it is refused and does not list something odd.
 */
public record Cursor(Instant answeredAt, ResponseId id) {

  private static final int BYTES = 2 * Long.BYTES + Integer.BYTES;
  private static final int LETTERS = 27;

  /** Empty for whatever was not made by {@link #toString()}. */
  public static Optional<Cursor> parse(String text) {
    if (text.length() != LETTERS) {
      return Optional.empty();
    }
    try {
      var bytes = Base64.getUrlDecoder().decode(text);
      var buffer = ByteBuffer.wrap(bytes);
      var cursor =
          new Cursor(Instant.ofEpochMilli(buffer.getLong()), new ResponseId(buffer.getLong()));
      // Comparing the text also refuses spare bits in the last letter.
      return Optional.of(cursor).filter(known -> known.toString().equals(text));
    } catch (IllegalArgumentException notBase64) {
      return Optional.empty();
    }
  }

  @Override
  public String toString() {
    var buffer = ByteBuffer.allocate(BYTES).putLong(answeredAt.toEpochMilli()).putLong(id.value());
    var checksum = new CRC32();
    checksum.update(buffer.array(), 0, buffer.position());
    buffer.putInt((int) checksum.getValue());
    return Base64.getUrlEncoder().withoutPadding().encodeToString(buffer.array());
  }
}
