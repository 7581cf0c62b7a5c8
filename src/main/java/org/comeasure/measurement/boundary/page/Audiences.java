package org.comeasure.measurement.boundary.page;

import org.comeasure.measurement.boundary.FilterQuery;
import org.comeasure.measurement.domain.tally.Choice;
import org.comeasure.programme.Programme;
import org.comeasure.tenancy.TenantScope;

/** Whom a manufacturer asks. */
final class Audiences {

  private Audiences() {}

  /**
   * The comparison of what end users say with what partners say as customers.
   *
   * @param selected the page of comparisons, with what is selected in its state
   */
  static Address sideBySide(Address selected) {
    var ends = selected.with(FilterQuery.AUDIENCE, null);
    var both = ends.prefixed(ComparePages.FIRST);
    var partners = ends.with(FilterQuery.AUDIENCE, Choice.PARTNERS).prefixed(ComparePages.SECOND);
    for (var entry : partners.state().entrySet()) {
      both = both.with(entry.getKey(), entry.getValue());
    }
    return both;
  }

  /** Whether partners are asked as well, so that there is something to choose. */
  static boolean several(Programme programme, TenantScope scope) {
    return programme.published(scope).stream()
        .anyMatch(questionnaire -> questionnaire.audience().equals(Choice.PARTNERS));
  }
}
