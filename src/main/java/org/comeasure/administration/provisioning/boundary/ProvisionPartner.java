package org.comeasure.administration.provisioning.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Objects;
import java.util.Set;
import org.comeasure.administration.provisioning.boundary.EnsureOrganization.Kind;
import org.comeasure.administration.provisioning.boundary.EnsureOrganization.Result;
import org.comeasure.administration.provisioning.boundary.EnsureOrganization.Spec;
import org.comeasure.administration.provisioning.store.ProvisioningStore;
import org.comeasure.platform.audit.AuditEvent;
import org.comeasure.platform.audit.AuditTrail;
import org.comeasure.platform.database.RetriedTransaction;
import org.comeasure.platform.job.JobFailedException;
import org.comeasure.platform.job.JobKind;
import org.comeasure.platform.job.JobProgress;
import org.comeasure.platform.job.Lane;
import org.comeasure.platform.job.RetryPolicy;
import org.comeasure.tenancy.EnrolmentState;
import org.comeasure.tenancy.EnrolmentStatus;
import org.comeasure.tenancy.Enrolments;
import org.comeasure.tenancy.PartnerId;
import org.comeasure.tenancy.Role;
import org.comeasure.tenancy.TenantScope;

/**
 * Sets one partner up at the identity provider and opens its enrolment then. Our row is there
 * first; what was killed on the way is taken up again, by the next try or by itself.
 */
@ApplicationScoped
public class ProvisionPartner implements JobKind {

  public static final String NAME = "administration.provision";

  @Inject RetriedTransaction transaction;
  @Inject Enrolments enrolments;
  @Inject ProvisioningStore attempts;
  @Inject EnsureOrganization organizations;
  @Inject AuditTrail audit;
  @Inject Clock clock;

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Lane lane() {
    return Lane.BULK;
  }

  @Override
  public RetryPolicy retries() {
    return RetryPolicy.PATIENT;
  }

  @Override
  public Set<Role> askers() {
    return Set.of(Role.MANUFACTURER_ADMIN);
  }

  @Override
  public String run(TenantScope scope, String parameters, JobProgress progress) {
    var partner = scope.partner();
    if (partner == null) {
      throw new IllegalArgumentException("one partner is set up at a time");
    }
    try {
      var spec = transaction.run(() -> spec(scope, partner));
      var result = organizations.ensure(spec);
      transaction.run(() -> open(scope, partner, result, progress));
      return "{}";
    } catch (KeycloakException failure) {
      note(scope, partner, failure.textKey(), Objects.requireNonNullElse(failure.getMessage(), ""));
      throw failure.passes()
          ? new JobFailedException(failure.textKey())
          : JobFailedException.forGood(failure.textKey());
    }
  }

  /** What the identity provider is to have for an enrolment as it stands. */
  Spec spec(TenantScope scope, PartnerId partner) {
    return spec(
        enrolments
            .find(scope, partner)
            .orElseThrow(() -> new IllegalStateException("no enrolment of " + partner)));
  }

  private Spec spec(EnrolmentState enrolment) {
    var organization = enrolment.organization();
    boolean over =
        Set.of(EnrolmentStatus.OFFBOARDING, EnrolmentStatus.ENDED).contains(enrolment.status());
    boolean open = !over || organization.filter(attempts::isInUse).isPresent();
    return new Spec(
        Kind.PARTNER,
        enrolment.partner().toString(),
        organization.orElse(null),
        enrolment.details().name(),
        open);
  }

  private boolean open(TenantScope scope, PartnerId partner, Result result, JobProgress progress) {
    progress.keep();
    enrolments.belongTo(scope, partner, result.id());
    boolean opened =
        enrolments.move(
            scope, partner, Set.of(EnrolmentStatus.PROVISIONING), EnrolmentStatus.ACTIVE);
    attempts.note(scope, partner, new ProvisioningStore.Attempt(null, null, clock.instant()));
    if (opened) {
      audit.add(
          scope, AuditEvent.of("partner.activated", "partners/" + partner, "").about(partner));
    }
    return opened;
  }

  private void note(TenantScope scope, PartnerId partner, String problem, String detail) {
    var attempt = new ProvisioningStore.Attempt(problem, detail, clock.instant());
    transaction.run(
        () -> {
          attempts.note(scope, partner, attempt);
          return attempt;
        });
  }
}
