package org.comeasure.shared.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.comeasure.testing.stack.PortalTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The portal's time can be set, by whoever started it so, and by nobody in production. */
class PortalClockTest {

  private static final URI HERE = URI.create("http://localhost:8080");
  private static final Instant NEW_YEAR = Instant.parse("2031-01-01T00:30:00Z");

  @TempDir Path directory;

  @Test
  void isTheMachinesUnlessToldOtherwise() {
    var usual = new PortalClock(Optional.empty(), URI.create("https://portal.example"));
    var unset = new PortalClock(Optional.of(file()), HERE);

    assertThat(usual.clock().instant()).isCloseTo(Instant.now(), within(1, ChronoUnit.SECONDS));
    assertThat(unset.clock().instant()).isCloseTo(Instant.now(), within(1, ChronoUnit.SECONDS));
  }

  @Test
  void followsTheFileAndGoesBackWithIt() {
    var clock = new PortalClock(Optional.of(file()), HERE).clock();
    try (var time = new PortalTime(Path.of(file()))) {
      time.set(NEW_YEAR);
      assertThat(clock.instant()).isCloseTo(NEW_YEAR, within(2, ChronoUnit.SECONDS));
      assertThat(LocalDate.now(clock.withZone(ZoneId.of("America/Chicago"))))
          .isEqualTo(LocalDate.of(2030, 12, 31));
      time.set(Instant.now().minus(Duration.ofDays(400)));
      assertThat(clock.instant()).isBefore(Instant.now().minus(Duration.ofDays(399)));
    }
    assertThat(clock.instant()).isCloseTo(Instant.now(), within(1, ChronoUnit.SECONDS));
  }

  @Test
  void whatIsAgreedWithOthersKeepsRealTime() {
    var portal = new PortalClock(Optional.of(file()), HERE);
    try (var time = new PortalTime(Path.of(file()))) {
      time.set(NEW_YEAR);
      assertThat(portal.realTime().instant())
          .isCloseTo(Instant.now(), within(1, ChronoUnit.SECONDS));
    }
  }

  @Test
  void aFileThatCannotBeReadLeavesTheTimeAsItWas() throws IOException {
    var clock = new PortalClock(Optional.of(file()), HERE).clock();
    new PortalTime(Path.of(file())).set(NEW_YEAR);
    assertThat(clock.instant()).isAfter(NEW_YEAR.minusSeconds(2));
    Files.writeString(Path.of(file()), "tomorrow");
    assertThat(clock.instant()).isAfter(NEW_YEAR.minusSeconds(2));
  }

  @Test
  void cannotBeSetWhereTheWorldCanReachThePortal() {
    assertThatThrownBy(
            () -> new PortalClock(Optional.of(file()), URI.create("https://portal.example")))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("comeasure.clock.file");
  }

  private String file() {
    return directory.resolve("clock").toString();
  }
}
