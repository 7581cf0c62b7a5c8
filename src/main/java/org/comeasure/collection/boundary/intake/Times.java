package org.comeasure.collection.boundary.intake;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import org.comeasure.shared.json.JsonFields;

/** When an item was answered. */
final class Times {

  private static final int OLDEST_YEARS = 5;

  // Clocks differ; what is a little ahead of ours is not from the future.
  private static final Duration AHEAD = Duration.ofMinutes(2);

  private Times() {}

  static Instant answeredAt(JsonFields members, Instant now) {
    var text = members.text("answeredAt");
    if (text == null) {
      return now.truncatedTo(ChronoUnit.MILLIS);
    }
    try {
      var when = OffsetDateTime.parse(text).toInstant().truncatedTo(ChronoUnit.MILLIS);
      if (when.isAfter(now.plus(AHEAD))) {
        members.error("answeredAt", "This is in the future.");
      } else if (when.isBefore(now.atOffset(ZoneOffset.UTC).minusYears(OLDEST_YEARS).toInstant())) {
        members.error("answeredAt", "This is more than %d years ago.".formatted(OLDEST_YEARS));
      }
      return when;
    } catch (DateTimeParseException notATime) {
      members.error("answeredAt", "Give a time such as 2026-11-22T09:30:00Z.");
      return now;
    }
  }
}
