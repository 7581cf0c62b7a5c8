package org.comeasure.administration.provisioning.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Objects;
import org.comeasure.administration.provisioning.boundary.EnsureOrganization.Kind;
import org.comeasure.administration.provisioning.boundary.EnsureOrganization.Result;
import org.comeasure.administration.provisioning.boundary.EnsureOrganization.Spec;
import org.comeasure.administration.provisioning.store.ProvisioningStore;
import org.comeasure.administration.provisioning.store.ProvisioningStore.Attempt;
import org.comeasure.platform.audit.AuditEvent;
import org.comeasure.platform.audit.AuditTrail;
import org.comeasure.platform.database.RetriedTransaction;
import org.comeasure.platform.job.JobFailedException;
import org.comeasure.platform.job.JobKind;
import org.comeasure.platform.job.JobProgress;
import org.comeasure.platform.job.Lane;
import org.comeasure.platform.job.RetryPolicy;
import org.comeasure.tenancy.Manufacturers;
import org.comeasure.tenancy.Manufacturers.Status;
import org.comeasure.tenancy.TenantScope;

/**
 * Sets a manufacturer up at the identity provider and opens its network then, as {@link
 * ProvisionPartner} does it for a partner.
 */
@ApplicationScoped
public class ProvisionManufacturer implements JobKind {

  public static final String NAME = "administration.provision-manufacturer";
  public static final String NO_PARAMETERS = "{}";

  @Inject RetriedTransaction transaction;
  @Inject Manufacturers manufacturers;
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
  public String run(TenantScope network, String parameters, JobProgress progress) {
    try {
      var manufacturer = transaction.run(() -> find(network));
      var result = organizations.ensure(spec(manufacturer));
      transaction.run(() -> open(manufacturer, result, progress));
      return NO_PARAMETERS;
    } catch (KeycloakException failure) {
      var words = Objects.requireNonNullElse(failure.getMessage(), "");
      note(network, new Attempt(failure.textKey(), words, clock.instant()));
      throw failure.passes()
          ? new JobFailedException(failure.textKey())
          : JobFailedException.forGood(failure.textKey());
    }
  }

  private Manufacturers.State find(TenantScope network) {
    return manufacturers
        .find(network.manufacturer())
        .map(Manufacturers.Entry::state)
        .orElseThrow(() -> new IllegalStateException("no such manufacturer"));
  }

  private static Spec spec(Manufacturers.State manufacturer) {
    return new Spec(
        Kind.MANUFACTURER,
        manufacturer.id().toString(),
        manufacturer.organization().orElse(null),
        manufacturer.name(),
        true);
  }

  private boolean open(Manufacturers.State manufacturer, Result result, JobProgress progress) {
    progress.keep();
    var id = manufacturer.id();
    manufacturers.belongTo(id, result.id());
    boolean opened = manufacturers.move(id, Status.PROVISIONING, Status.ACTIVE);
    attempts.note(manufacturer.scope(), new Attempt(null, null, clock.instant()));
    if (opened) {
      audit.add(
          manufacturer.scope(),
          AuditEvent.of("manufacturer.activated", "manufacturers/" + id, manufacturer.name()));
    }
    return opened;
  }

  private void note(TenantScope network, Attempt attempt) {
    transaction.run(
        () -> {
          attempts.note(network, attempt);
          return attempt;
        });
  }
}
