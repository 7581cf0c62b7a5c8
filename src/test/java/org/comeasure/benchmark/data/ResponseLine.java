package org.comeasure.benchmark.data;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.List;
import java.util.SplittableRandom;
import org.comeasure.tenancy.ReportingZone;
import org.comeasure.testing.cast.Cast;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code response} as a line that the database loads, with its columns: the one place to
 * extend when the table grows.
 */
final class ResponseLine {
  static final String LOAD =
      """
      load data local infile 'responses' into table response character set utf8mb4
      fields terminated by '\\t' escaped by '\\\\' lines terminated by '\\n'
      (id, manufacturer_id, partner_id, branch_id, touchpoint_id, product_line_id, questionnaire_version_id, link_id,
       channel, audience, language, country, @submission_key, @body_hash, answered_at, day, received_at,
       seconds_taken, nps, answers, flags)
      set submission_key = unhex(@submission_key), body_hash = unhex(@body_hash)
      """;

  private static final ReportingZone ZONE = ReportingZone.of(Cast.VELMORA.timeZone());
  private static final String NULL = "\\N";
  private static final HexFormat HEX = HexFormat.of();
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSS");
  private static final List<String> COUNTRIES = List.of("DE", "GB", "FR", "IT", "PL", "NL", "ES");
  private static final double HANDED_IN = 0.1;
  private static final double ELSEWHERE = 0.1;

  private final List<Long> productLines;
  private final SplittableRandom random;

  /**
   * @param productLines the most common first
   */
  ResponseLine(List<Long> productLines, SplittableRandom random) {
    this.productLines = productLines;
    this.random = random;
  }

  /**
   * @param id in the order of time, as the portal's
   */
  void write(long id, long millis, Place place, Customer customer, StringBuilder into) {
    boolean handedIn = customer.chance(HANDED_IN);
    into.append(id).append('\t');
    into.append(place.manufacturerId()).append('\t').append(place.partnerId()).append('\t');
    number(place.branchId(), into);
    into.append(place.touchpointId()).append('\t');
    number(productLine(), into);
    into.append(place.versionId()).append('\t');
    number(handedIn ? null : place.linkId(), into);
    into.append(handedIn ? "api" : place.channel()).append("\tend-user\t");
    into.append(customer.chance(0.5) ? "de" : "en").append('\t');
    into.append(country(place, handedIn, customer)).append('\t');
    key(into);
    key(into);
    String time = time(millis);
    into.append(time).append('\t').append(ZONE.dayOf(Instant.ofEpochMilli(millis))).append('\t');
    into.append(time).append('\t');
    into.append(customer.seconds()).append('\t');
    into.append(customer.recommends()).append('\t');
    customer.document(into);
    into.append('\t').append(customer.flags()).append('\n');
  }

  /** Half of the rest each; some answers are about none. */
  private @Nullable Long productLine() {
    for (var line : productLines) {
      if (random.nextBoolean()) {
        return line;
      }
    }
    return null;
  }

  private String country(Place place, boolean handedIn, Customer customer) {
    return handedIn && customer.chance(ELSEWHERE)
        ? COUNTRIES.get(random.nextInt(COUNTRIES.size()))
        : place.country();
  }

  private void key(StringBuilder into) {
    into.append(HEX.toHexDigits(random.nextLong()));
    into.append(HEX.toHexDigits(random.nextLong())).append('\t');
  }

  private static void number(@Nullable Long value, StringBuilder into) {
    if (value == null) {
      into.append(NULL);
    } else {
      into.append(value.longValue());
    }
    into.append('\t');
  }

  private static String time(long millis) {
    int nanos = (int) Math.floorMod(millis, 1000L) * 1_000_000;
    return TIME.format(
        LocalDateTime.ofEpochSecond(Math.floorDiv(millis, 1000L), nanos, ZoneOffset.UTC));
  }
}
