package org.comeasure.administration.partner.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.ContextNotActiveException;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Set;
import org.comeasure.administration.provisioning.boundary.ProvisionPartner;
import org.comeasure.administration.provisioning.store.ProvisioningStore;
import org.comeasure.platform.job.Jobs;
import org.comeasure.platform.job.NewJob;
import org.comeasure.shared.problem.ProblemException;
import org.comeasure.shared.transaction.Transacted;
import org.comeasure.tenancy.Caller;
import org.comeasure.tenancy.EnrolmentStatus;
import org.comeasure.tenancy.Enrolments;
import org.comeasure.tenancy.PartnerId;
import org.comeasure.tenancy.TenantScope;
import org.jspecify.annotations.Nullable;

/** Has a partner set up at the identity provider, and tells how that goes. */
@ApplicationScoped
@Transacted
public class SetUpPartner {

  // As what is due by itself asks for it: the two are one job then.
  private static final String NO_PARAMETERS = "{}";
  private static final String BY_THE_PORTAL = "portal";

  @Inject Jobs jobs;
  @Inject Enrolments enrolments;
  @Inject ProvisioningStore attempts;
  @Inject Caller caller;

  /**
   * How it goes.
   *
   * @param under whether a job waits or runs
   * @param problem key of the sentence that says what went wrong the last time and what to do; null
   *     where nothing did
   * @param detail in the identity provider's words
   */
  public record State(
      EnrolmentStatus status,
      boolean under,
      @Nullable String problem,
      @Nullable String detail,
      @Nullable Instant triedAt) {}

  /** Begins it for a draft, does it once more where it went wrong; harmless where all is well. */
  public void request(TenantScope scope, PartnerId partner) {
    if (enrolments.find(scope, partner).isEmpty()) {
      throw ProblemException.notFound();
    }
    enrolments.move(scope, partner, Set.of(EnrolmentStatus.DRAFT), EnrolmentStatus.PROVISIONING);
    jobs.request(at(scope, partner), new NewJob(ProvisionPartner.NAME, NO_PARAMETERS, who()));
  }

  // An import runs outside of requests.
  private String who() {
    try {
      return caller.identity().map(Caller.Identity::subject).orElse(BY_THE_PORTAL);
    } catch (ContextNotActiveException noRequest) {
      return BY_THE_PORTAL;
    }
  }

  public State state(TenantScope scope, PartnerId partner) {
    var enrolment = enrolments.find(scope, partner).orElseThrow(ProblemException::notFound);
    var last = attempts.find(scope, partner);
    boolean under =
        jobs.newest(at(scope, partner), ProvisionPartner.NAME, 1).stream()
            .anyMatch(job -> job.status().isOpen());
    return new State(
        enrolment.status(),
        under,
        last.map(ProvisioningStore.Attempt::problem).orElse(null),
        last.map(ProvisioningStore.Attempt::detail).orElse(null),
        last.map(ProvisioningStore.Attempt::at).orElse(null));
  }

  private static TenantScope at(TenantScope scope, PartnerId partner) {
    return scope.at(partner).orElseThrow(ProblemException::notFound);
  }
}
