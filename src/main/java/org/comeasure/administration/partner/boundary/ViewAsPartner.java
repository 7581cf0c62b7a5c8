package org.comeasure.administration.partner.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import org.comeasure.platform.audit.AuditEvent;
import org.comeasure.platform.audit.AuditTrail;
import org.comeasure.shared.problem.Problem;
import org.comeasure.shared.problem.ProblemException;
import org.comeasure.shared.problem.ProblemType;
import org.comeasure.shared.transaction.Transacted;
import org.comeasure.tenancy.EnrolmentStatus;
import org.comeasure.tenancy.Enrolments;
import org.comeasure.tenancy.PartnerId;
import org.comeasure.tenancy.PartnerViews;
import org.comeasure.tenancy.TenantScope;

/** Opens and ends views of a partner; each stands in the trail that the partner reads. */
@ApplicationScoped
@Transacted
public class ViewAsPartner {

  @Inject Enrolments enrolments;
  @Inject PartnerViews views;
  @Inject AuditTrail audit;

  /**
   * @return what stands in the view's paths where a network is named
   * @throws ProblemException not-found; conflict for a partner that is not active
   */
  public String begin(TenantScope network, PartnerId partner, String reason) {
    var enrolment = enrolments.find(network, partner).orElseThrow(ProblemException::notFound);
    if (enrolment.status() != EnrolmentStatus.ACTIVE) {
      throw Problem.of(ProblemType.CONFLICT, "Only an active partner sees anything.").exception();
    }
    var scope = network.at(partner).orElseThrow(ProblemException::notFound);
    var id = views.begin(scope);
    audit.add(
        scope,
        event("started", partner, enrolment.details().name())
            .to(Map.of("minutes", String.valueOf(PartnerViews.LASTS.toMinutes())))
            .because(reason));
    return id;
  }

  public void end(TenantScope network, PartnerId partner) {
    var enrolment = enrolments.find(network, partner).orElseThrow(ProblemException::notFound);
    var scope = network.at(partner).orElseThrow(ProblemException::notFound);
    if (views.end(scope)) {
      audit.add(scope, event("ended", partner, enrolment.details().name()));
    }
  }

  private static AuditEvent event(String what, PartnerId partner, String name) {
    return AuditEvent.of("view-as." + what, "partners/" + partner, name);
  }
}
