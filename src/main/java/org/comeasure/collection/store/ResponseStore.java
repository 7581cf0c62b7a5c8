package org.comeasure.collection.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.comeasure.collection.ResponseId;
import org.comeasure.collection.domain.Outcome;
import org.comeasure.collection.domain.Submission;
import org.comeasure.collection.domain.SubmissionKey;
import org.comeasure.platform.database.Binding;
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
    try {
      var connection = entities.of(scope).unwrap(Connection.class);
      var found = new HashMap<SubmissionKey, Found>();
      for (int from = 0; from < ordered.size(); from += ROWS_PER_STATEMENT) {
        var some = ordered.subList(from, Math.min(ordered.size(), from + ROWS_PER_STATEMENT));
        found.putAll(insertRows(connection, scope, some, now));
        insertComments(connection, scope, some, found);
      }
      return rows.stream().map(row -> outcome(row, found.get(row.submission().key()))).toList();
    } catch (SQLException e) {
      throw new PersistenceException(e);
    }
  }

  private static Map<SubmissionKey, Found> insertRows(
      Connection connection, TenantScope scope, List<NewResponse> rows, Instant now)
      throws SQLException {
    try (var insert = connection.prepareStatement(INSERT.formatted(places(rows.size(), 23)))) {
      var binding = new Binding(insert);
      for (var row : rows) {
        bind(binding, scope, row, now);
      }
      try (var result = insert.executeQuery()) {
        var found = new HashMap<SubmissionKey, Found>();
        while (result.next()) {
          found.put(
              SubmissionKey.of(result.getBytes(1)),
              new Found(result.getLong(2), result.getLong(3), result.getBytes(4)));
        }
        return found;
      }
    }
  }

  private static void bind(Binding binding, TenantScope scope, NewResponse row, Instant now)
      throws SQLException {
    var submission = row.submission();
    var origin = submission.origin();
    var asked = submission.questionnaire();
    binding
        .add(row.id().value())
        .add(scope.manufacturer().value())
        .add(origin.partner().value())
        .add(origin.branch() == null ? null : origin.branch().value())
        .add(asked.touchpoint().value())
        .add(origin.productLine() == null ? null : origin.productLine().value())
        .add(asked.version().value())
        .add(origin.link() == null ? null : origin.link().value())
        .add(origin.channel().code())
        .add(asked.audience())
        .add(origin.language())
        .add(origin.reference())
        .add(origin.country())
        .add(submission.key().bytes())
        .add(row.bodyHash())
        .add(Selection.utc(submission.answeredAt()))
        .add(row.day())
        .add(Selection.utc(now))
        .add(submission.secondsTaken())
        .add(submission.nps())
        .add(FlagBits.of(submission.flags()))
        .add(origin.provenance().number())
        .add(row.document());
  }

  private static void insertComments(
      Connection connection,
      TenantScope scope,
      List<NewResponse> rows,
      Map<SubmissionKey, Found> found)
      throws SQLException {
    var stored =
        rows.stream().filter(row -> isNew(row, found.get(row.submission().key()))).toList();
    int count = stored.stream().mapToInt(row -> row.submission().answers().comments().size()).sum();
    if (count == 0) {
      return;
    }
    try (var insert = connection.prepareStatement(INSERT_COMMENT.formatted(places(count, 5)))) {
      var binding = new Binding(insert);
      for (var row : stored) {
        for (var comment : row.submission().answers().comments().entrySet()) {
          binding
              .add(scope.manufacturer().value())
              .add(row.submission().origin().partner().value())
              .add(row.id().value())
              .add(comment.getKey())
              .add(comment.getValue());
        }
      }
      insert.executeUpdate();
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

  private static String places(int rows, int columns) {
    return String.join(",", Collections.nCopies(rows, "(" + Selection.marks(columns) + ")"));
  }
}
