package org.comeasure.measurement.boundary.page;

import java.util.List;
import java.util.stream.Stream;
import org.comeasure.measurement.boundary.FilterQuery;
import org.comeasure.programme.Audience;
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
    var partners =
        ends.with(FilterQuery.AUDIENCE, Audience.PARTNER.code()).prefixed(ComparePages.SECOND);
    for (var entry : partners.state().entrySet()) {
      both = both.with(entry.getKey(), entry.getValue());
    }
    return both;
  }

  /** Those that are asked, end users first. */
  static List<Audience> asked(Programme programme, TenantScope scope) {
    var others =
        programme.published(scope).stream().flatMap(each -> Audience.of(each.audience()).stream());
    return Stream.concat(Stream.of(Audience.END_USER), others).distinct().sorted().toList();
  }
}
