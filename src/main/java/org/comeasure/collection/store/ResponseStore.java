package org.comeasure.collection.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.comeasure.collection.ResponseId;
import org.comeasure.collection.domain.Outcome;
import org.comeasure.collection.domain.Submission;
import org.comeasure.collection.domain.SubmissionKey;
import org.comeasure.shared.sql.Sql;
import org.comeasure.tenancy.ReportingZone;
import org.comeasure.tenancy.ScopedEntities;
import org.comeasure.tenancy.TenantScope;
import org.jspecify.annotations.Nullable;

/**
 * Writes responses, many in a statement. A submission key that is there already leaves its row as
 * it is; the ids that come back tell which rows are new.
 */
@ApplicationScoped
public class ResponseStore {

  private static final int ROWS_PER_STATEMENT = 100;

  private static final String INSERT =
      """
      insert into response (id, manufacturer_id, partner_id, branch_id, touchpoint_id,
        product_line_id, questionnaire_version_id, link_id, channel, audience, language, external_ref, country, submission_key,
        body_hash, answered_at, day, received_at, seconds_taken, nps, flags, provenance,
        answers) values %s
      on duplicate key update id = response.id
      returning submission_key, id, partner_id, body_hash
      """;

  private static final String INSERT_COMMENT =
      """
      insert into verbatim (manufacturer_id, partner_id, response_id, question_key, comment)
      values %s
      """;

  @Inject ScopedEntities entities;

  private record Found(long id, long partner, byte[] bodyHash) {}

  /**
   * The outcomes in the order of the submissions.
   *
   * @throws IllegalArgumentException when one of them is outside of the scope
   */
  public List<Outcome> insert(
      TenantScope scope, ReportingZone zone, List<Submission> submissions, Instant now) {
    submissions.forEach(submission -> submission.requireWithin(scope));
    var rows = submissions.stream().map(one -> NewResponse.of(one, zone)).toList();
    // Parallel batches that meet take their locks in the same order and so do not block each other.
    var ordered = new ArrayList<>(rows);
    ordered.sort(Comparator.comparing(row -> row.submission().key()));
    var found = new HashMap<SubmissionKey, Found>();
    for (int from = 0; from < ordered.size(); from += ROWS_PER_STATEMENT) {
      var some = ordered.subList(from, Math.min(ordered.size(), from + ROWS_PER_STATEMENT));
      found.putAll(insertRows(scope, some, now));
      insertComments(scope, some, found);
    }
    return rows.stream().map(row -> outcome(row, found.get(row.submission().key()))).toList();
  }

  private Map<SubmissionKey, Found> insertRows(
      TenantScope scope, List<NewResponse> rows, Instant now) {
    var found = new HashMap<SubmissionKey, Found>();
    Sql.on(entities.of(scope), INSERT.formatted(Sql.rows(rows.size(), 23)))
        .withEach(rows, row -> values(scope, row, now))
        .each(
            row ->
                found.put(
                    SubmissionKey.of(row.getBytes(1)),
                    new Found(row.getLong(2), row.getLong(3), row.getBytes(4))));
    return found;
  }

  private static List<@Nullable Object> values(TenantScope scope, NewResponse row, Instant now) {
    var submission = row.submission();
    var origin = submission.origin();
    var asked = submission.questionnaire();
    return Arrays.asList(
        row.id().value(),
        scope.manufacturer().value(),
        origin.partner().value(),
        origin.branch() == null ? null : origin.branch().value(),
        asked.touchpoint().value(),
        origin.productLine() == null ? null : origin.productLine().value(),
        asked.version().value(),
        origin.link() == null ? null : origin.link().value(),
        origin.channel().code(),
        asked.audience(),
        origin.language(),
        origin.reference(),
        origin.country(),
        submission.key().bytes(),
        row.bodyHash(),
        submission.answeredAt(),
        row.day(),
        now,
        submission.secondsTaken(),
        submission.nps(),
        FlagBits.of(submission.flags()),
        origin.provenance().number(),
        row.document());
  }

  private void insertComments(
      TenantScope scope, List<NewResponse> rows, Map<SubmissionKey, Found> found) {
    var values = new ArrayList<Object>();
    int count = 0;
    for (var row : rows) {
      if (isNew(row, found.get(row.submission().key()))) {
        for (var comment : row.submission().answers().comments().entrySet()) {
          count++;
          values.add(scope.manufacturer().value());
          values.add(row.submission().origin().partner().value());
          values.add(row.id().value());
          values.add(comment.getKey());
          values.add(comment.getValue());
        }
      }
    }
    if (count > 0) {
      Sql.on(entities.of(scope), INSERT_COMMENT.formatted(Sql.rows(count, 5)))
          .with(values)
          .update();
    }
  }

  private static boolean isNew(NewResponse row, @Nullable Found found) {
    return found != null && found.id() == row.id().value();
  }

  private static Outcome outcome(NewResponse row, @Nullable Found found) {
    if (found == null || found.partner() != row.submission().origin().partner().value()) {
      // Another partner's row holds the key, or the id was drawn twice.
      return new Outcome.Conflict();
    }
    if (isNew(row, found)) {
      return new Outcome.Stored(row.id());
    }
    return Arrays.equals(found.bodyHash(), row.bodyHash())
        ? new Outcome.Repeated(new ResponseId(found.id()))
        : new Outcome.Conflict();
  }
}
