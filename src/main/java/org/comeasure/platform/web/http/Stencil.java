package org.comeasure.platform.web.http;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * A page that is the same for everybody but for one short text, kept ready to send, also
 * compressed. What differs goes between the compressed parts as it is, so that nothing is
 * compressed per request, and nothing about it can be learnt from how well it compresses.
 */
public final class Stencil {

  private static final byte[] GZIP_HEADER = {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 0, (byte) 0xff};
  private static final int STORED_BLOCK_HEADER = 5;
  private static final int GZIP_TRAILER = 8;
  private static final int LONGEST_FILLING = 0xffff;

  private final byte[] before;
  private final byte[] after;
  private final byte[] beforeDeflated;
  private final byte[] afterDeflated;

  private Stencil(byte[] before, byte[] after) {
    this.before = before;
    this.after = after;
    // Flushed to a whole byte, so that another block can follow.
    this.beforeDeflated = deflated(before, false);
    this.afterDeflated = deflated(after, true);
  }

  /**
   * @param gap what stands once in the page, in the place of what differs
   * @throws IllegalArgumentException when it does not stand there exactly once
   */
  public static Stencil of(String page, String gap) {
    int at = page.indexOf(gap);
    if (at < 0 || page.indexOf(gap, at + 1) >= 0) {
      throw new IllegalArgumentException("a stencil has one gap");
    }
    return new Stencil(bytes(page.substring(0, at)), bytes(page.substring(at + gap.length())));
  }

  public byte[] filled(String filling) {
    byte[] inside = bytes(filling);
    return ByteBuffer.allocate(before.length + inside.length + after.length)
        .put(before)
        .put(inside)
        .put(after)
        .array();
  }

  /**
   * The same in the gzip format (RFC 1952).
   *
   * @param filling of less than 64 kB
   */
  public byte[] filledAndCompressed(String filling) {
    byte[] inside = bytes(filling);
    if (inside.length > LONGEST_FILLING) {
      throw new IllegalArgumentException("too long to be stored in one block");
    }
    var sum = new CRC32();
    sum.update(before);
    sum.update(inside);
    sum.update(after);
    return ByteBuffer.allocate(compressedSize(inside.length))
        .order(ByteOrder.LITTLE_ENDIAN)
        .put(GZIP_HEADER)
        .put(beforeDeflated)
        .put((byte) 0)
        .putShort((short) inside.length)
        .putShort((short) ~inside.length)
        .put(inside)
        .put(afterDeflated)
        .putInt((int) sum.getValue())
        .putInt(before.length + inside.length + after.length)
        .array();
  }

  /** About how much memory it takes, in bytes. */
  public int weight() {
    return before.length + after.length + beforeDeflated.length + afterDeflated.length;
  }

  private int compressedSize(int filling) {
    return GZIP_HEADER.length
        + beforeDeflated.length
        + STORED_BLOCK_HEADER
        + filling
        + afterDeflated.length
        + GZIP_TRAILER;
  }

  private static byte[] deflated(byte[] content, boolean last) {
    var deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
    try {
      deflater.setInput(content);
      if (last) {
        deflater.finish();
      }
      var result = new ByteArrayOutputStream(content.length);
      byte[] buffer = new byte[8_192];
      int written;
      do {
        written = deflater.deflate(buffer, 0, buffer.length, Deflater.SYNC_FLUSH);
        result.write(buffer, 0, written);
      } while (written == buffer.length);
      return result.toByteArray();
    } finally {
      deflater.end();
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
