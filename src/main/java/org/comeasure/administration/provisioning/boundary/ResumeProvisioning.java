package org.comeasure.administration.provisioning.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.comeasure.administration.provisioning.store.ProvisioningStore;
import org.comeasure.platform.database.RetriedTransaction;
import org.comeasure.platform.job.Jobs;
import org.comeasure.platform.job.NewJob;
import org.comeasure.shared.schedule.Schedule;
import org.comeasure.shared.schedule.Upkeep;
import org.comeasure.tenancy.Memberships;
import org.comeasure.tenancy.TenantScope;

/**
 * Takes up again what nobody is setting up any more: a manufacturer, partner or person whose job
 * was lost, or given up while the identity provider was away for long.
 */
@ApplicationScoped
public class ResumeProvisioning implements Upkeep {

  private static final Duration EVERY = Duration.ofMinutes(1);
  private static final Duration UNTRIED = Duration.ofMinutes(10);

  /** How long those who have gone are remembered. */
  private static final Duration KEPT = Duration.ofDays(30);

  private static final int AT_ONCE = 50;
  private static final String NO_PARAMETERS = "{}";

  @Inject RetriedTransaction transaction;
  @Inject ProvisioningStore attempts;
  @Inject Memberships memberships;
  @Inject Jobs jobs;
  @Inject Clock clock;

  @Override
  public String name() {
    return "administration.resume";
  }

  @Override
  public Schedule schedule() {
    return Schedule.every(EVERY);
  }

  @Override
  public void run() {
    var since = clock.instant().minus(UNTRIED);
    request(
        ProvisionManufacturer.NAME,
        transaction.run(() -> attempts.waitingManufacturers(since, AT_ONCE)));
    request(ProvisionPartner.NAME, transaction.run(() -> attempts.waiting(since, AT_ONCE)));
    memberships
        .unsettled(since, KeycloakException.UNREACHABLE, AT_ONCE)
        .forEach(
            one ->
                jobs.request(
                    one.scope(), ArrangePerson.job(one.id(), one.version(), NewJob.PORTAL)));
    memberships.forget(clock.instant().minus(KEPT));
  }

  private void request(String kind, List<TenantScope> waiting) {
    waiting.forEach(scope -> jobs.request(scope, new NewJob(kind, NO_PARAMETERS, NewJob.PORTAL)));
  }
}
