package org.comeasure.benchmark.data;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/** Text that one thread writes while another reads it as a stream, a few chunks behind. */
final class Chunks extends InputStream {
  private static final int CHUNK = 1 << 18;
  private static final int AHEAD = 16;
  private static final byte[] END = new byte[0];

  private final BlockingQueue<byte[]> queue = new LinkedBlockingQueue<>(AHEAD);
  private final StringBuilder text = new StringBuilder(CHUNK + 4096);
  private byte[] current = END;
  private int position;
  private boolean ended;

  /** To write a line to; to be told by {@link #lineWritten} when it is whole. */
  StringBuilder text() {
    return text;
  }

  void lineWritten() throws InterruptedException {
    if (text.length() >= CHUNK) {
      flushText();
    }
  }

  void end() throws InterruptedException {
    flushText();
    queue.put(END);
  }

  private void flushText() throws InterruptedException {
    if (text.length() > 0) {
      queue.put(text.toString().getBytes(StandardCharsets.UTF_8));
      text.setLength(0);
    }
  }

  @Override
  public int read() throws IOException {
    return more() ? current[position++] & 0xff : -1;
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    if (!more()) {
      return -1;
    }
    int count = Math.min(length, current.length - position);
    System.arraycopy(current, position, into, offset, count);
    position += count;
    return count;
  }

  private boolean more() throws IOException {
    if (position < current.length) {
      return true;
    }
    if (ended) {
      return false;
    }
    try {
      current = queue.take();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
    position = 0;
    ended = current.length == 0;
    return !ended;
  }
}
