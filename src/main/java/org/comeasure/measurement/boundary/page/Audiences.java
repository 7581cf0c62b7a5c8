package org.comeasure.measurement.boundary.page;

import org.comeasure.measurement.domain.tally.Choice;
import org.comeasure.programme.Programme;
import org.comeasure.tenancy.TenantScope;

/** Whom a manufacturer asks. */
final class Audiences {

  private Audiences() {}

  /** Whether partners are asked as well, so that there is something to choose. */
  static boolean several(Programme programme, TenantScope scope) {
    return programme.published(scope).stream()
        .anyMatch(questionnaire -> questionnaire.audience().equals(Choice.PARTNERS));
  }
}
