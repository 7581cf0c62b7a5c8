package org.comeasure.administration.provisioning.boundary;

import static org.comeasure.shared.json.Documents.JSON;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.comeasure.administration.provisioning.boundary.EnsureOrganization.Spec;
import org.comeasure.administration.provisioning.store.ProvisioningStore;
import org.comeasure.administration.provisioning.store.ProvisioningStore.Attempt;
import org.comeasure.platform.database.RetriedTransaction;
import org.comeasure.platform.job.JobFailedException;
import org.comeasure.platform.job.JobKind;
import org.comeasure.platform.job.JobProgress;
import org.comeasure.platform.job.Lane;
import org.comeasure.platform.job.RetryPolicy;
import org.comeasure.shared.schedule.Schedule;
import org.comeasure.tenancy.PartnerId;
import org.comeasure.tenancy.TenantScope;

/**
 * Once a night holds the organisations of a network's partners at Keycloak against our tables. What
 * can be made again without harm is: groups, their roles, a door that is open or shut against what
 * is written here. What cannot is told: an organisation that is gone took its people with it.
 */
@ApplicationScoped
public class CompareWithKeycloak implements JobKind {

  public static final String NAME = "administration.compare";

  /** When fewest people wait for Keycloak. */
  private static final Schedule NIGHTLY = Schedule.daily(LocalTime.of(3, 0));

  static final String GONE = "administration.provisioning.gone";

  private static final int AT_ONCE = 200;

  @Inject RetriedTransaction transaction;
  @Inject ProvisioningStore store;
  @Inject ProvisionPartner provision;
  @Inject EnsureOrganization organizations;
  @Inject Clock clock;

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Lane lane() {
    return Lane.UPKEEP;
  }

  @Override
  public Optional<Schedule> schedule() {
    return Optional.of(NIGHTLY);
  }

  @Override
  public RetryPolicy retries() {
    return RetryPolicy.PATIENT;
  }

  @Override
  public String run(TenantScope network, String parameters, JobProgress progress) {
    long compared = 0;
    var repaired = new ArrayList<PartnerId>();
    var problems = new ArrayList<PartnerId>();
    var last = Optional.<PartnerId>empty();
    List<PartnerId> some;
    do {
      var after = last;
      some = transaction.run(() -> store.settled(network, after, AT_ONCE));
      for (var partner : some) {
        compare(network, partner, repaired, problems);
        progress.at(++compared, 0);
        last = Optional.of(partner);
      }
    } while (some.size() == AT_ONCE);
    return JSON.createObjectBuilder()
        .add("compared", compared)
        .add("repaired", JSON.createArrayBuilder(texts(repaired)))
        .add("problems", JSON.createArrayBuilder(texts(problems)))
        .build()
        .toString();
  }

  private static List<String> texts(List<PartnerId> partners) {
    return partners.stream().map(PartnerId::toString).toList();
  }

  private void compare(
      TenantScope network, PartnerId partner, List<PartnerId> repaired, List<PartnerId> problems) {
    var spec = transaction.run(() -> provision.spec(network, partner));
    var problem = problem(spec, partner, repaired);
    if (problem.isPresent()) {
      problems.add(partner);
    }
    transaction.run(
        () -> {
          store.note(network, partner, problem.orElse(new Attempt(null, null, clock.instant())));
          return partner;
        });
  }

  private Optional<Attempt> problem(Spec spec, PartnerId partner, List<PartnerId> repaired) {
    try {
      if (!organizations.exists(spec)) {
        return Optional.of(new Attempt(GONE, null, clock.instant()));
      }
      if (!organizations.ensure(spec).repaired().isEmpty()) {
        repaired.add(partner);
      }
      return Optional.empty();
    } catch (KeycloakException failure) {
      if (failure.passes() || failure instanceof KeycloakException.NotAllowed) {
        throw new JobFailedException(failure.textKey());
      }
      return Optional.of(new Attempt(failure.textKey(), failure.getMessage(), clock.instant()));
    }
  }
}
