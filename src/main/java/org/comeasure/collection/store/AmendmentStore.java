package org.comeasure.collection.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.comeasure.collection.ResponseId;
import org.comeasure.collection.domain.Amendment;
import org.comeasure.collection.domain.Answers;
import org.comeasure.collection.domain.StoredResponse;
import org.comeasure.platform.database.Binding;
import org.comeasure.tenancy.PartnerId;
import org.comeasure.tenancy.ScopedEntities;
import org.comeasure.tenancy.TenantScope;
import org.jspecify.annotations.Nullable;

/** Changes to responses that were stored before. */
@ApplicationScoped
public class AmendmentStore {

  private static final String LOCK =
      "select %s from response r where %s and r.withdrawn_at is null for update";

  private static final String COMMENTS =
      "select r.question_key, r.comment from verbatim r where %s";

  private static final String WITHDRAW =
      """
      update response set withdrawn_at = ?, version = version + 1
      where manufacturer_id = ? and partner_id = ? and id = ?
      """;

  private static final String CORRECT =
      """
      update response set answers = ?, nps = ?, version = version + 1
      where manufacturer_id = ? and partner_id = ? and id = ?
      """;

  private static final String FORGET_COMMENTS =
      "delete from verbatim where manufacturer_id = ? and partner_id = ? and response_id = ?";

  private static final String INSERT_COMMENT =
      """
      insert into verbatim (manufacturer_id, partner_id, response_id, question_key, comment)
      values (?, ?, ?, ?, ?)
      """;

  private static final String REMEMBER =
      """
      insert into amendment (id, manufacturer_id, partner_id, response_id, kind, reason,
        answers_before, made_by, made_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?)
      """;

  @Inject ScopedEntities entities;

  /** A response that nobody else changes until the transaction ends. */
  public Optional<StoredResponse> lock(TenantScope scope, ResponseId id) {
    var selection = new Selection(scope).and("r.id = ?", id.value());
    try (var select =
        connection(scope).prepareStatement(LOCK.formatted(ResponseRow.COLUMNS, selection))) {
      bind(select, selection.values());
      try (var rows = select.executeQuery()) {
        if (!rows.next()) {
          return Optional.empty();
        }
        var row = ResponseRow.read(rows);
        var comments = comments(scope, row.response().origin().partner(), id);
        return Optional.of(row.with(comments));
      }
    } catch (SQLException e) {
      throw new PersistenceException(e);
    }
  }

  public void withdraw(TenantScope scope, StoredResponse response, Instant at) {
    change(scope, WITHDRAW, List.of(Selection.utc(at)), response);
  }

  /**
   * @param nps null where it was not asked or not answered
   */
  public void correct(
      TenantScope scope, StoredResponse response, Answers answers, @Nullable Integer nps) {
    var document = AnswersDocument.write(answers);
    change(scope, CORRECT, Arrays.asList(document, nps), response);
    change(scope, FORGET_COMMENTS, List.of(), response);
    answers
        .comments()
        .forEach(
            (key, comment) ->
                execute(
                    scope,
                    INSERT_COMMENT,
                    List.of(
                        scope.manufacturer().value(),
                        response.origin().partner().value(),
                        response.id().value(),
                        key,
                        comment)));
  }

  public void remember(TenantScope scope, Amendment amendment) {
    execute(
        scope,
        REMEMBER,
        List.of(
            amendment.id(),
            scope.manufacturer().value(),
            amendment.partner().value(),
            amendment.response().value(),
            amendment.kind().name().toLowerCase(Locale.ROOT),
            amendment.reason(),
            AnswersDocument.write(amendment.before()),
            amendment.by(),
            Selection.utc(amendment.at())));
  }

  private void change(TenantScope scope, String sql, List<?> set, StoredResponse response) {
    var values = new ArrayList<Object>(set);
    values.add(scope.manufacturer().value());
    values.add(response.origin().partner().value());
    values.add(response.id().value());
    execute(scope, sql, values);
  }

  private Map<String, String> comments(TenantScope scope, PartnerId partner, ResponseId id)
      throws SQLException {
    var selection =
        new Selection(scope.limitedTo(Set.of()))
            .and("r.partner_id = ?", partner.value())
            .and("r.response_id = ?", id.value());
    var found = new HashMap<String, String>();
    try (var select = connection(scope).prepareStatement(COMMENTS.formatted(selection))) {
      bind(select, selection.values());
      try (var rows = select.executeQuery()) {
        while (rows.next()) {
          found.put(rows.getString(1), rows.getString(2));
        }
      }
    }
    return found;
  }

  private void execute(TenantScope scope, String sql, List<?> values) {
    try (var statement = connection(scope).prepareStatement(sql)) {
      bind(statement, values);
      statement.executeUpdate();
    } catch (SQLException e) {
      throw new PersistenceException(e);
    }
  }

  private Connection connection(TenantScope scope) {
    return entities.of(scope).unwrap(Connection.class);
  }

  private static void bind(PreparedStatement statement, List<?> values) throws SQLException {
    var binding = new Binding(statement);
    for (var value : values) {
      binding.add(value);
    }
  }
}
