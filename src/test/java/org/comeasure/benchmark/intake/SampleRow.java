package org.comeasure.benchmark.intake;

import com.github.f4b6a3.tsid.TsidCreator;
import java.nio.ByteBuffer;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.SplittableRandom;

/** A response's row as the portal would write it, of some partner. */
final class SampleRow {
  static final String INSERT =
      """
      insert into raw_response (id, manufacturer_id, partner_id, branch_id, touchpoint_id,
        questionnaire_version_id, link_id, channel, audience, language, country, submission_key,
        body_hash, answered_at, day, received_at, seconds_taken, nps, answers)
      values (?, ?, ?, ?, ?, ?, ?, 'qr', 'end-user', 'en', 'DE', ?, ?, ?, ?, ?, 61, 9,
        '{"details.explanation":4,"details.parts-on-hand":5,"details.punctuality":4,"details.workmanship":5,"easy":6,"reason":["first-visit"],"recommend":9,"satisfied":5}')
      """;

  private static final int PARTNERS = 200;

  private final SplittableRandom random = new SplittableRandom();

  void bind(PreparedStatement insert) throws SQLException {
    long partner = 1_000_000_000_000L + random.nextInt(PARTNERS);
    var now = LocalDateTime.now(Clock.systemUTC());
    long[] numbers = {
      TsidCreator.getTsid().toLong(),
      700_000_000_000_000_000L,
      partner,
      partner * 4 + random.nextInt(3),
      700_000_000_000_000_100L + random.nextInt(5),
      700_000_000_000_000_200L,
      partner * 16 + random.nextInt(11)
    };
    int place = 0;
    for (long number : numbers) {
      insert.setLong(++place, number);
    }
    insert.setBytes(++place, sixteen());
    insert.setBytes(++place, sixteen());
    insert.setObject(++place, now);
    insert.setObject(++place, now.toLocalDate());
    insert.setObject(++place, now);
  }

  private byte[] sixteen() {
    return ByteBuffer.allocate(16).putLong(random.nextLong()).putLong(random.nextLong()).array();
  }
}
