package org.comeasure.shared.clock;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.TimeUnit;

/**
 * The system's time and what a file adds to it, an ISO 8601 duration such as {@code P35DT2H}.
 * Without the file nothing is added; one that cannot be read leaves what was added before.
 */
final class ShiftedClock extends Clock {

  /** How long a change of the file may go unnoticed. */
  static final Duration NOTICED_WITHIN = Duration.ofMillis(50);

  private record Shift(Duration ahead, long readAt) {}

  private final Path file;
  private final Clock system;
  private volatile Shift shift;

  ShiftedClock(Path file) {
    this(file, Clock.systemUTC());
  }

  ShiftedClock(Path file, Clock system) {
    this.file = file;
    this.system = system;
    this.shift = new Shift(read(Duration.ZERO), System.nanoTime());
  }

  @Override
  public Instant instant() {
    var known = shift;
    long now = System.nanoTime();
    if (now - known.readAt() > TimeUnit.MILLISECONDS.toNanos(NOTICED_WITHIN.toMillis())) {
      known = new Shift(read(known.ahead()), now);
      shift = known;
    }
    return system.instant().plus(known.ahead());
  }

  private Duration read(Duration before) {
    try {
      return Files.exists(file) ? Duration.parse(Files.readString(file).strip()) : Duration.ZERO;
    } catch (IOException | DateTimeException unreadable) {
      return before;
    }
  }

  @Override
  public ZoneId getZone() {
    return system.getZone();
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return new ShiftedClock(file, system.withZone(zone));
  }
}
