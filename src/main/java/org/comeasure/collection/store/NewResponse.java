package org.comeasure.collection.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import org.comeasure.collection.ResponseId;
import org.comeasure.collection.domain.Submission;
import org.comeasure.collection.domain.SubmissionKey;
import org.comeasure.tenancy.ReportingZone;

/** A submission with what its row has besides. */
record NewResponse(
    ResponseId id, Submission submission, LocalDate day, String document, byte[] bodyHash) {

  static NewResponse of(Submission submission, ReportingZone zone) {
    var document = AnswersDocument.write(submission.answers());
    return new NewResponse(
        ResponseId.next(),
        submission,
        zone.dayOf(submission.answeredAt()),
        document,
        hash(submission, document));
  }

  /**
   * What was said and of whom, but not when and in which language: a form sent twice is one answer.
   */
  private static byte[] hash(Submission submission, String document) {
    var origin = submission.origin();
    var parts = new ArrayList<Object>();
    parts.add(origin.partner());
    parts.add(origin.branch() == null ? "" : origin.branch());
    parts.add(submission.questionnaire().version());
    parts.add(document);
    submission
        .answers()
        .comments()
        .forEach(
            (key, comment) -> {
              parts.add(key);
              parts.add(comment);
            });
    var digest = sha256();
    for (var part : parts) {
      digest.update(part.toString().getBytes(StandardCharsets.UTF_8));
      // No part holds a NUL, so that this keeps them apart.
      digest.update((byte) 0);
    }
    return Arrays.copyOf(digest.digest(), SubmissionKey.BYTES);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
