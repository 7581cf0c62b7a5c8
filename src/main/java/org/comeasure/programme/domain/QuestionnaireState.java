package org.comeasure.programme.domain;

import org.comeasure.programme.QuestionnaireId;
import org.comeasure.programme.TouchpointId;
import org.jspecify.annotations.Nullable;

/**
 * Where a questionnaire is in its life: a draft, published, or published with a draft of what is to
 * follow.
 *
 * @param version steps with every change
 * @param published number of the newest published version, 0 where there is none
 * @param draft the document as it came, null where there is none
 */
public record QuestionnaireState(
    QuestionnaireId id,
    String code,
    TouchpointId touchpoint,
    String audience,
    int version,
    int published,
    @Nullable String draft) {

  public QuestionnaireState withDraft(String document) {
    return new QuestionnaireState(id, code, touchpoint, audience, version, published, document);
  }
}
