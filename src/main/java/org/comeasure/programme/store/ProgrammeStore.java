package org.comeasure.programme.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.comeasure.programme.AnswerScale;
import org.comeasure.programme.Formula;
import org.comeasure.programme.MeasureEntry;
import org.comeasure.programme.ProductLineEntry;
import org.comeasure.programme.ProductLineId;
import org.comeasure.programme.Questionnaire;
import org.comeasure.programme.QuestionnaireVersionId;
import org.comeasure.programme.TouchpointEntry;
import org.comeasure.programme.domain.QuestionnaireVersion;
import org.comeasure.programme.domain.TouchpointDefinition;
import org.comeasure.shared.sql.Sql;
import org.comeasure.tenancy.ScopedEntities;
import org.comeasure.tenancy.TenantScope;

/** What a manufacturer asks. */
@ApplicationScoped
public class ProgrammeStore {

  private static final String NEWEST =
      """
      select v from QuestionnaireVersion v join fetch v.questionnaire q
      join TouchpointDefinition t on t.id = q.touchpointId
      where v.publishedAt is not null
      and v.number = (select max(w.number) from QuestionnaireVersion w
                      where w.questionnaire = q and w.publishedAt is not null)
      order by t.position, q.code
      """;

  @Inject ScopedEntities entities;

  public List<TouchpointEntry> touchpoints(TenantScope scope) {
    return entities
        .of(scope)
        .createQuery(
            "select t from TouchpointDefinition t order by t.position", TouchpointDefinition.class)
        .getResultStream()
        .map(t -> new TouchpointEntry(t.id(), t.code(), QuestionnaireDocument.translated(t.name())))
        .toList();
  }

  public List<ProductLineEntry> productLines(TenantScope scope) {
    return Sql.on(
            entities.of(scope),
            "select id, code, name from product_line where manufacturer_id = ? order by position",
            scope.manufacturer().value())
        .list(
            row ->
                new ProductLineEntry(
                    new ProductLineId(row.getLong(1)),
                    row.getString(2),
                    QuestionnaireDocument.translated(row.getString(3))));
  }

  public List<MeasureEntry> measures(TenantScope scope) {
    return Sql.on(
            entities.of(scope),
            "select number, code, kind, lowest, highest, item, name from measure"
                + " where manufacturer_id = ? order by number",
            scope.manufacturer().value())
        .list(
            row ->
                new MeasureEntry(
                    row.getInt(1),
                    row.getString(2),
                    new AnswerScale(Formula.of(row.getString(3)), row.getInt(4), row.getInt(5)),
                    row.getBoolean(6),
                    QuestionnaireDocument.translated(row.getString(7))));
  }

  /** The newest published version of every questionnaire, in the order of the touchpoints. */
  public List<Questionnaire> newest(TenantScope scope) {
    return entities
        .of(scope)
        .createQuery(NEWEST, QuestionnaireVersion.class)
        .getResultStream()
        .map(QuestionnaireDocument::read)
        .toList();
  }

  /** All published versions. */
  public List<Questionnaire> versions(TenantScope scope) {
    return entities
        .of(scope)
        .createQuery(
            "select v from QuestionnaireVersion v join fetch v.questionnaire q"
                + " where v.publishedAt is not null",
            QuestionnaireVersion.class)
        .getResultStream()
        .map(QuestionnaireDocument::read)
        .toList();
  }

  public Optional<Questionnaire> version(TenantScope scope, QuestionnaireVersionId id) {
    return Optional.ofNullable(entities.of(scope).find(QuestionnaireVersion.class, id.value()))
        .map(QuestionnaireDocument::read);
  }
}
