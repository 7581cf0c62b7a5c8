package org.comeasure.collection.boundary.integrity;

import static java.util.Objects.requireNonNull;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.comeasure.shared.problem.ProblemException;
import org.comeasure.tenancy.Caller;
import org.comeasure.tenancy.Directory;
import org.comeasure.tenancy.TenantScope;

/** Carries out a checked decision about one flag or a group of them. */
@ApplicationScoped
public class JudgeFlags {

  @Inject ReviewFlags reviews;
  @Inject Directory directory;

  /**
   * How many flags were decided about.
   *
   * @param checked without errors
   * @throws ProblemException not found, when there is no such flag or partner
   */
  int decide(TenantScope network, ReviewInput.Checked checked, Caller.Identity who) {
    var verdict =
        new ReviewFlags.Verdict(
            requireNonNull(checked.decision()), checked.note(), who.subject(), who.name());
    var response = checked.response();
    if (response != null) {
      reviews.one(network, response, requireNonNull(checked.flag()), verdict);
      return 1;
    }
    var group = requireNonNull(checked.group());
    if (directory.partner(network, group.partner()).isEmpty()) {
      throw ProblemException.notFound();
    }
    return reviews.all(network, group, verdict);
  }
}
