package org.comeasure.administration.partner.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.comeasure.platform.audit.AuditEvent;
import org.comeasure.platform.audit.AuditTrail;
import org.comeasure.shared.problem.FieldError;
import org.comeasure.shared.problem.Problem;
import org.comeasure.shared.transaction.Transacted;
import org.comeasure.tenancy.Directory;
import org.comeasure.tenancy.EnrolmentState;
import org.comeasure.tenancy.EnrolmentStatus;
import org.comeasure.tenancy.Enrolments;
import org.comeasure.tenancy.NewEnrolment;
import org.comeasure.tenancy.TenantScope;

/** Takes a partner into a network: it is written down and then set up by a job. */
@ApplicationScoped
@Transacted
public class AddPartner {

  @Inject Enrolments enrolments;
  @Inject Directory directory;
  @Inject SetUpPartner setUp;
  @Inject AuditTrail audit;

  /**
   * @throws org.comeasure.shared.problem.ProblemException invalid-input when tier or region are
   *     none of the network's, or another partner has the reference
   */
  public EnrolmentState add(TenantScope network, NewEnrolment wanted) {
    requireKnown(network, wanted);
    var added = enrolments.add(network, wanted, EnrolmentStatus.PROVISIONING);
    setUp.request(network, added.partner());
    audit.add(
        network,
        AuditEvent.of("partner.created", "partners/" + added.partner(), wanted.name())
            .about(added.partner()));
    return added;
  }

  private void requireKnown(TenantScope network, NewEnrolment wanted) {
    List<FieldError> errors = new ArrayList<>();
    if (directory.tiers(network).stream().noneMatch(tier -> tier.code().equals(wanted.tier()))) {
      errors.add(new FieldError("/tier", "Give the code of one of the network's tiers."));
    }
    var region = wanted.region();
    if (region != null
        && directory.regions(network).stream().noneMatch(one -> one.id().equals(region))) {
      errors.add(new FieldError("/region", "Give the id of one of the network's regions."));
    }
    if (!errors.isEmpty()) {
      throw Problem.invalid(errors).exception();
    }
  }
}
