package org.comeasure.collection.boundary.integrity;

import static java.util.Objects.requireNonNull;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.comeasure.shared.problem.ProblemException;
import org.comeasure.tenancy.Caller;
import org.comeasure.tenancy.Directory;
import org.comeasure.tenancy.TenantScope;

/** Carries out a decision about one flag or a group of them. */
@ApplicationScoped
public class JudgeFlags {

  @Inject ReviewFlags reviews;
  @Inject Directory directory;

  /**
   * How many flags were decided about.
   *
   * @throws ProblemException not found, when there is no such flag or partner
   */
  int decide(TenantScope network, ReviewInput asked, Caller.Identity who) {
    var verdict =
        new ReviewFlags.Verdict(asked.decision(), asked.note(), who.subject(), who.name());
    if (asked.response() != null) {
      reviews.one(network, asked.response(), asked.flag(), verdict);
      return 1;
    }
    var group = requireNonNull(asked.group());
    if (directory.partner(network, group.partner()).isEmpty()) {
      throw ProblemException.notFound();
    }
    return reviews.all(network, group, verdict);
  }
}
