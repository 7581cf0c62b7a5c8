package org.comeasure.administration.partner.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import org.comeasure.platform.audit.AuditEvent;
import org.comeasure.platform.audit.AuditTrail;
import org.comeasure.shared.problem.Problem;
import org.comeasure.shared.problem.ProblemException;
import org.comeasure.shared.problem.ProblemType;
import org.comeasure.shared.transaction.Transacted;
import org.comeasure.tenancy.EnrolmentState;
import org.comeasure.tenancy.EnrolmentStatus;
import org.comeasure.tenancy.Enrolments;
import org.comeasure.tenancy.PartnerId;
import org.comeasure.tenancy.TenantScope;

/**
 * Lets a partner's part in a network rest, and takes it up again. It is written here and nowhere
 * else, so that it holds at once and for this network alone: the organisation may take part in
 * another one, whose manufacturer is not to learn of this.
 */
@ApplicationScoped
@Transacted
public class SuspendPartner {

  static final int LONGEST_REASON = 200;

  @Inject Enrolments enrolments;
  @Inject AuditTrail audit;

  /** What rests already goes on resting. */
  public EnrolmentState suspend(TenantScope network, PartnerId partner, String reason) {
    return move(
        network, partner, new Change(EnrolmentStatus.ACTIVE, EnrolmentStatus.SUSPENDED, reason));
  }

  public EnrolmentState resume(TenantScope network, PartnerId partner, String reason) {
    return move(
        network, partner, new Change(EnrolmentStatus.SUSPENDED, EnrolmentStatus.ACTIVE, reason));
  }

  private record Change(EnrolmentStatus from, EnrolmentStatus to, String reason) {
    void requireReadable() {
      if (reason.length() > LONGEST_REASON
          || reason.codePoints().anyMatch(Character::isISOControl)) {
        throw Problem.ofParameter("reason", "Use one line of up to 200 characters.").exception();
      }
    }

    String action() {
      return to == EnrolmentStatus.SUSPENDED ? "partner.suspended" : "partner.resumed";
    }
  }

  private EnrolmentState move(TenantScope network, PartnerId partner, Change change) {
    if (enrolments.find(network, partner).isEmpty()) {
      throw ProblemException.notFound();
    }
    change.requireReadable();
    boolean moved = enrolments.move(network, partner, Set.of(change.from()), change.to());
    var now = enrolments.find(network, partner).orElseThrow(ProblemException::notFound);
    if (now.status() != change.to()) {
      throw Problem.of(
              ProblemType.CONFLICT,
              "The partner is %s; it has to be %s for that."
                  .formatted(now.status().code(), change.from().code()))
          .exception();
    }
    if (moved) {
      audit.add(
          network,
          AuditEvent.of(change.action(), "partners/" + partner, now.details().name())
              .about(partner)
              .because(change.reason()));
    }
    return now;
  }
}
