package org.comeasure.collection.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.comeasure.collection.ResponseId;
import org.comeasure.collection.VectorQuery;
import org.comeasure.collection.domain.Cursor;
import org.comeasure.collection.domain.ScoredResponse;
import org.comeasure.programme.QuestionnaireVersionId;
import org.comeasure.programme.TouchpointId;
import org.comeasure.shared.sql.Sql;
import org.comeasure.tenancy.ScopedEntities;
import org.comeasure.tenancy.TenantScope;
import org.jspecify.annotations.Nullable;

/** Reads the scores of many responses, newest first, a page at a time along the index on time. */
@ApplicationScoped
public class VectorStore {

  private static final String PAGE =
      """
      select r.id, r.answered_at, r.questionnaire_version_id, r.answers from response r
      where %s and r.withdrawn_at is null order by r.answered_at desc, r.id desc limit ?
      """;

  @Inject ScopedEntities entities;

  /**
   * @param after where the previous page ended, null for the first one
   */
  public List<ScoredResponse> page(
      TenantScope scope, VectorQuery query, @Nullable Cursor after, int limit) {
    var selection =
        new Selection(scope)
            .onDays(query.period().from(), query.period().to())
            .and("r.audience = ?", query.audience())
            .after(after);
    if (!query.touchpoints().isEmpty()) {
      selection.among(
          "r.touchpoint_id", query.touchpoints().stream().map(TouchpointId::value).toList());
    }
    return Sql.on(entities.of(scope), PAGE.formatted(selection))
        .with(selection.values())
        .with(List.of(limit))
        .list(VectorStore::read);
  }

  private static ScoredResponse read(ResultSet row) throws SQLException {
    return new ScoredResponse(
        new Cursor(Sql.instant(row, 2), new ResponseId(row.getLong(1))),
        new QuestionnaireVersionId(row.getLong(3)),
        AnswersDocument.scores(row.getString(4)));
  }
}
