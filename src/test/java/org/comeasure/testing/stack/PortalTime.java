package org.comeasure.testing.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;

/**
 * Sets the clock of every portal that is started on a data directory, from outside or from a test
 * inside of it. From then on it goes on as clocks do; closing sets it back.
 *
 * @param file which the portal is told by {@code comeasure.clock.file}
 */
public record PortalTime(Path file) implements AutoCloseable {

  /** A portal looks at the file twenty times a second. */
  private static final long NOTICED_MS = 120;

  public PortalTime set(Instant now) {
    return write(Duration.between(Instant.now(), now));
  }

  @Override
  public void close() {
    write(Duration.ZERO);
  }

  private PortalTime write(Duration ahead) {
    try {
      var next = Files.writeString(file.resolveSibling(file.getFileName() + ".next"), ahead + "\n");
      Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      Thread.sleep(NOTICED_MS);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
