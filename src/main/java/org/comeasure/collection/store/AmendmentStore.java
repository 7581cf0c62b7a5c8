package org.comeasure.collection.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.comeasure.collection.ResponseId;
import org.comeasure.collection.domain.Amended;
import org.comeasure.collection.domain.Amendment;
import org.comeasure.collection.domain.Answers;
import org.comeasure.collection.domain.StoredResponse;
import org.comeasure.programme.QuestionnaireVersionId;
import org.comeasure.shared.sql.Sql;
import org.comeasure.tenancy.PartnerId;
import org.comeasure.tenancy.ScopedEntities;
import org.comeasure.tenancy.TenantScope;
import org.jspecify.annotations.Nullable;

/** Changes to responses that were stored before. */
@ApplicationScoped
public class AmendmentStore {

  private static final String LOCK =
      "select %s from response r where %s and r.withdrawn_at is null for update";

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

  // The newest change first, as each begins with what the one before it led to.
  private static final String OF =
      """
      select a.id, a.partner_id, a.response_id, a.kind, a.reason, a.answers_before, a.made_by,
        a.made_at, r.answers, r.questionnaire_version_id
      from response r join amendment a on a.manufacturer_id = r.manufacturer_id
        and a.partner_id = r.partner_id and a.response_id = r.id
      where %s order by a.made_at desc, a.id desc
      """;

  @Inject ScopedEntities entities;

  /** A response that nobody else changes until the transaction ends. */
  public Optional<StoredResponse> lock(TenantScope scope, ResponseId id) {
    var selection = new Selection(scope).and("r.id = ?", id.value());
    var rows =
        Sql.on(entities.of(scope), LOCK.formatted(ResponseRow.COLUMNS, selection))
            .with(selection.values())
            .list(ResponseRow::read);
    return Comments.of(entities, scope, rows).stream().findFirst();
  }

  public void withdraw(TenantScope scope, StoredResponse response, Instant at) {
    change(scope, WITHDRAW, List.of(at), response);
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
                Sql.on(
                        entities.of(scope),
                        INSERT_COMMENT,
                        scope.manufacturer().value(),
                        response.origin().partner().value(),
                        response.id().value(),
                        key,
                        comment)
                    .update());
  }

  public void remember(TenantScope scope, Amendment amendment) {
    Sql.on(
            entities.of(scope),
            REMEMBER,
            amendment.id(),
            scope.manufacturer().value(),
            amendment.partner().value(),
            amendment.response().value(),
            amendment.kind().name().toLowerCase(Locale.ROOT),
            amendment.reason(),
            AnswersDocument.write(amendment.before()),
            amendment.by(),
            amendment.at())
        .update();
  }

  /** The changes to these responses, withdrawn ones as well, the oldest first. */
  public List<Amended> of(TenantScope scope, Collection<ResponseId> responses) {
    if (responses.isEmpty()) {
      return List.of();
    }
    var selection =
        new Selection(scope).among("r.id", responses.stream().map(ResponseId::value).toList());
    var later = new HashMap<ResponseId, Answers>();
    var all =
        new ArrayList<>(
            Sql.on(entities.of(scope), OF.formatted(selection))
                .with(selection.values())
                .list(row -> amended(row, later)));
    Collections.reverse(all);
    return all;
  }

  private static Amended amended(ResultSet row, Map<ResponseId, Answers> later)
      throws SQLException {
    var amendment =
        new Amendment(
            row.getLong(1),
            new PartnerId(row.getLong(2)),
            new ResponseId(row.getLong(3)),
            Amendment.Kind.valueOf(row.getString(4).toUpperCase(Locale.ROOT)),
            row.getString(5),
            AnswersDocument.read(row.getString(6)),
            row.getString(7),
            Sql.instant(row, 8));
    var after = later.put(amendment.response(), amendment.before());
    return new Amended(
        amendment,
        new QuestionnaireVersionId(row.getLong(10)),
        after == null ? AnswersDocument.read(row.getString(9)) : after);
  }

  private void change(TenantScope scope, String sql, List<?> set, StoredResponse response) {
    Sql.on(entities.of(scope), sql)
        .with(set)
        .with(
            List.of(
                scope.manufacturer().value(),
                response.origin().partner().value(),
                response.id().value()))
        .update();
  }
}
