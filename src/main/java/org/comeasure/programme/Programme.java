package org.comeasure.programme;

import java.util.List;
import java.util.Optional;
import org.comeasure.tenancy.TenantScope;

/**
 * What a manufacturer asks, as far as a scope reaches. Joins the caller's transaction or runs in
 * its own.
 */
public interface Programme {

  /** In the order of the programme. */
  List<TouchpointEntry> touchpoints(TenantScope scope);

  /** In the order of the programme; empty where a manufacturer does not tell them apart. */
  List<ProductLineEntry> productLines(TenantScope scope);

  /** By number. */
  List<MeasureEntry> measures(TenantScope scope);

  /** The newest published version. */
  Optional<Questionnaire> current(TenantScope scope, QuestionnaireId id);

  /** The newest published version of the touchpoint's questionnaire for an audience. */
  Optional<Questionnaire> current(TenantScope scope, TouchpointId touchpoint, String audience);

  /** The newest published version of every questionnaire, in the order of the touchpoints. */
  List<Questionnaire> published(TenantScope scope);

  /** All published versions. */
  List<Questionnaire> versions(TenantScope scope);

  Optional<Questionnaire> version(TenantScope scope, QuestionnaireVersionId id);
}
