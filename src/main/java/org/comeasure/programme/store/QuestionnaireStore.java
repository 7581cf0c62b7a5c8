package org.comeasure.programme.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.comeasure.programme.MeasureEntry;
import org.comeasure.programme.Question;
import org.comeasure.programme.QuestionnaireId;
import org.comeasure.programme.QuestionnaireVersionId;
import org.comeasure.programme.TouchpointId;
import org.comeasure.programme.Translated;
import org.comeasure.programme.domain.QuestionnaireState;
import org.comeasure.shared.sql.Sql;
import org.comeasure.tenancy.ScopedEntities;
import org.comeasure.tenancy.TenantScope;
import org.jspecify.annotations.Nullable;

/** Questionnaires while they are made: one draft each beside what is published. */
@ApplicationScoped
public class QuestionnaireStore {

  private static final String STATE =
      """
      select q.id, q.code, q.touchpoint_id, q.audience, q.version, p.number, d.document
      from questionnaire q
      left join questionnaire_version p on p.manufacturer_id = q.manufacturer_id
        and p.questionnaire_id = q.id and p.published_at is not null
        and p.number = (select max(n.number) from questionnaire_version n
          where n.manufacturer_id = q.manufacturer_id and n.questionnaire_id = q.id
          and n.published_at is not null)
      left join questionnaire_version d on d.manufacturer_id = q.manufacturer_id
        and d.questionnaire_id = q.id and d.published_at is null
      where q.manufacturer_id = ? and %s
      """;

  @Inject ScopedEntities entities;

  public Optional<QuestionnaireState> byId(TenantScope scope, QuestionnaireId id) {
    return state(scope, "q.id = ?", id.value());
  }

  public Optional<QuestionnaireState> byCode(TenantScope scope, String code) {
    return state(scope, "q.code = ?", code);
  }

  /** Those that have a draft, by code. */
  public List<QuestionnaireState> drafts(TenantScope scope) {
    return Sql.on(
            entities.of(scope),
            STATE.formatted("d.document is not null") + "order by q.code",
            scope.manufacturer().value())
        .list(QuestionnaireStore::state);
  }

  /** One that was never published. */
  public void delete(TenantScope scope, QuestionnaireId id) {
    for (var sql :
        List.of(
            "delete from questionnaire_version where manufacturer_id = ? and questionnaire_id = ?",
            "delete from questionnaire where manufacturer_id = ? and id = ?")) {
      update(scope, sql, scope.manufacturer().value(), id.value());
    }
  }

  private Optional<QuestionnaireState> state(TenantScope scope, String condition, Object value) {
    return Sql.on(
            entities.of(scope),
            STATE.formatted(condition) + "order by d.number desc limit 1",
            scope.manufacturer().value(),
            value)
        .first(QuestionnaireStore::state);
  }

  private static QuestionnaireState state(ResultSet row) throws SQLException {
    return new QuestionnaireState(
        new QuestionnaireId(row.getLong(1)),
        row.getString(2),
        new TouchpointId(row.getLong(3)),
        row.getString(4),
        row.getInt(5),
        row.getInt(6),
        row.getString(7));
  }

  /** With its document as its draft. */
  public void add(TenantScope scope, QuestionnaireState made) {
    change(
        scope,
        "insert into questionnaire (manufacturer_id, id, touchpoint_id, code, audience)"
            + " values (?, ?, ?, ?, ?)",
        made.id().value(),
        made.touchpoint().value(),
        made.code(),
        made.audience());
    addDraft(scope, made);
  }

  /** Puts the state's document in the place of the draft, or beside what is published. */
  public void draft(TenantScope scope, QuestionnaireState changed) {
    int drafts =
        update(
            scope,
            "update questionnaire_version set document = ? where manufacturer_id = ?"
                + " and questionnaire_id = ? and published_at is null",
            document(changed),
            scope.manufacturer().value(),
            changed.id().value());
    if (drafts == 0) {
      addDraft(scope, changed);
    }
  }

  /** Asks these questions from now on. */
  public void publish(
      TenantScope scope,
      QuestionnaireId id,
      Translated title,
      List<Question> questions,
      Instant now) {
    update(
        scope,
        "update questionnaire_version set document = ?, published_at = ?"
            + " where manufacturer_id = ? and questionnaire_id = ? and published_at is null",
        QuestionnaireDocument.write(title, questions),
        now,
        scope.manufacturer().value(),
        id.value());
  }

  /** Whether nobody else has changed it since that version was seen. */
  public boolean step(TenantScope scope, QuestionnaireId id, int seen) {
    return update(
            scope,
            "update questionnaire set version = version + 1"
                + " where manufacturer_id = ? and id = ? and version = ?",
            scope.manufacturer().value(),
            id.value(),
            seen)
        == 1;
  }

  /** One at a time, so that two do not take the same number: each holds all questionnaires. */
  public void lockMeasures(TenantScope scope) {
    Sql.on(
            entities.of(scope),
            "select id from questionnaire where manufacturer_id = ? order by id for update",
            scope.manufacturer().value())
        .any();
  }

  public void add(TenantScope scope, MeasureEntry measure) {
    change(
        scope,
        "insert into measure (manufacturer_id, number, code, kind, lowest, highest, item, name)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?)",
        measure.number(),
        measure.code(),
        measure.formula().code(),
        measure.scale().lowest(),
        measure.scale().highest(),
        measure.item(),
        QuestionnaireDocument.write(measure.name()));
  }

  public void rename(TenantScope scope, int measure, Translated name) {
    update(
        scope,
        "update measure set name = ? where manufacturer_id = ? and number = ?",
        QuestionnaireDocument.write(name),
        scope.manufacturer().value(),
        measure);
  }

  /** After all others. */
  public void add(TenantScope scope, TouchpointId id, String code, Translated name) {
    change(
        scope,
        "insert into touchpoint (manufacturer_id, id, code, position, name)"
            + " select ?, ?, ?, coalesce(max(position), 0) + 1, ? from touchpoint"
            + " where manufacturer_id = "
            + scope.manufacturer().value(),
        id.value(),
        code,
        QuestionnaireDocument.write(name));
  }

  private void addDraft(TenantScope scope, QuestionnaireState state) {
    change(
        scope,
        "insert into questionnaire_version (manufacturer_id, id, questionnaire_id, number, document)"
            + " values (?, ?, ?, ?, ?)",
        QuestionnaireVersionId.next().value(),
        state.id().value(),
        state.published() + 1,
        document(state));
  }

  private static String document(QuestionnaireState state) {
    return Objects.requireNonNull(state.draft(), "a draft has a document");
  }

  private void change(TenantScope scope, String sql, @Nullable Object... values) {
    Sql.on(entities.of(scope), sql, scope.manufacturer().value())
        .with(Arrays.asList(values))
        .update();
  }

  private int update(TenantScope scope, String sql, @Nullable Object... values) {
    return Sql.on(entities.of(scope), sql, values).update();
  }
}
