package org.comeasure.administration.partner.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.comeasure.platform.audit.AuditEvent;
import org.comeasure.platform.audit.AuditTrail;
import org.comeasure.shared.problem.ProblemException;
import org.comeasure.shared.transaction.Transacted;
import org.comeasure.tenancy.EnrolmentState;
import org.comeasure.tenancy.EnrolmentStatus;
import org.comeasure.tenancy.Enrolments;
import org.comeasure.tenancy.NewEnrolment;
import org.comeasure.tenancy.PartnerId;
import org.comeasure.tenancy.TenantScope;
import org.jspecify.annotations.Nullable;

/** Takes a partner into a network, and changes what is known of it. */
@ApplicationScoped
@Transacted
public class AddPartner {

  @Inject Enrolments enrolments;
  @Inject SetUpPartner setUp;
  @Inject AuditTrail audit;

  /**
   * It is written down and then set up by a job.
   *
   * @param wanted whose tier and region are the network's
   * @throws org.comeasure.shared.problem.ProblemException invalid-input when another partner has
   *     the reference
   */
  public EnrolmentState add(TenantScope network, NewEnrolment wanted) {
    var added = enrolments.add(network, wanted, EnrolmentStatus.PROVISIONING);
    setUp.request(network, added.partner());
    audit.add(network, done("partner.created", added));
    return added;
  }

  /**
   * @param seen the version that the caller has looked at; empty when it does not matter
   * @throws org.comeasure.shared.problem.ProblemException not-found; precondition-failed when it
   *     has changed since; invalid-input when another partner has the reference
   */
  public EnrolmentState change(
      TenantScope network, PartnerId partner, Optional<Integer> seen, NewEnrolment wanted) {
    var before = enrolments.find(network, partner).orElseThrow(ProblemException::notFound);
    var was = told(before.details());
    var changed = enrolments.change(network, partner, seen, wanted);
    var is = told(wanted);
    was.entrySet().removeIf(same -> same.getValue().equals(is.get(same.getKey())));
    is.keySet().retainAll(was.keySet());
    if (!was.isEmpty()) {
      audit.add(network, done("partner.changed", changed).from(was).to(is));
    }
    return changed;
  }

  private static AuditEvent done(String action, EnrolmentState enrolment) {
    var partner = enrolment.partner();
    return AuditEvent.of(action, "partners/" + partner, enrolment.details().name()).about(partner);
  }

  private static Map<String, String> told(NewEnrolment details) {
    var told = new TreeMap<String, String>();
    told.put("name", details.name());
    told.put("legalName", text(details.legalName()));
    told.put("externalRef", text(details.externalRef()));
    told.put("country", text(details.country()));
    told.put("languages", String.join(", ", details.languages()));
    told.put("tier", details.tier());
    told.put("region", text(details.region()));
    return told;
  }

  private static String text(@Nullable Object value) {
    return Objects.toString(value, "");
  }
}
