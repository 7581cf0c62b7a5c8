package org.comeasure.collection.domain;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import org.comeasure.collection.LinkId;
import org.comeasure.programme.QuestionnaireVersionId;

/**
 * What a form that was handed out brings back: for which link, with which questions and when it was
 * made, and the key under which its one answer is stored.
 */
public record FormToken(
    LinkId link, QuestionnaireVersionId version, Instant issuedAt, SubmissionKey key) {

  public static final Duration LIFETIME = Duration.ofHours(24);

  static final int BYTES = 3 * Long.BYTES + SubmissionKey.BYTES;

  public static FormToken issue(LinkId link, QuestionnaireVersionId version, Instant now) {
    var issued = Instant.ofEpochMilli(now.toEpochMilli());
    return new FormToken(link, version, issued, SubmissionKey.at(now));
  }

  /** Since the form was handed out; never negative, as clocks of two nodes may differ. */
  public Duration ageAt(Instant now) {
    var age = Duration.between(issuedAt, now);
    return age.isNegative() ? Duration.ZERO : age;
  }

  byte[] bytes() {
    return ByteBuffer.allocate(BYTES)
        .putLong(link.value())
        .putLong(version.value())
        .putLong(issuedAt.toEpochMilli())
        .put(key.bytes())
        .array();
  }

  static FormToken read(byte[] bytes) {
    var buffer = ByteBuffer.wrap(bytes);
    var link = new LinkId(buffer.getLong());
    var version = new QuestionnaireVersionId(buffer.getLong());
    var issuedAt = Instant.ofEpochMilli(buffer.getLong());
    var key = new byte[SubmissionKey.BYTES];
    buffer.get(key);
    return new FormToken(link, version, issuedAt, SubmissionKey.of(key));
  }
}
