package org.comeasure.tenancy.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.persistence.PersistenceException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comeasure.shared.problem.FieldError;
import org.comeasure.shared.problem.Problem;
import org.comeasure.shared.problem.ProblemException;
import org.comeasure.shared.problem.ProblemType;
import org.comeasure.shared.transaction.Transacted;
import org.comeasure.tenancy.TenantScope;
import org.comeasure.tenancy.Tiers;
import org.comeasure.tenancy.domain.Tier;
import org.comeasure.tenancy.store.NetworkStore;

/** Tiers as they are stored. */
@ApplicationScoped
@Transacted
public class StoredTiers implements Tiers {

  @Inject NetworkStore store;
  @Inject Event<DirectoryChanged> changes;

  @Override
  public List<State> all(TenantScope network) {
    var partners = store.partnersByTier(network);
    return store.tiers(network).stream().map(tier -> state(tier, partners)).toList();
  }

  @Override
  public Optional<State> find(TenantScope network, String code) {
    return all(network).stream().filter(tier -> tier.entry().code().equals(code)).findFirst();
  }

  private static State state(Tier tier, Map<String, Long> partners) {
    return new State(
        StoredDirectory.entry(tier), tier.version(), partners.getOrDefault(tier.code(), 0L));
  }

  @Override
  public State add(TenantScope network, String code, Wanted wanted) {
    changes.fire(new DirectoryChanged(network.manufacturer()));
    var tiers = store.lockedTiers(network);
    if (tiers.size() >= MOST) {
      throw Problem.of(ProblemType.CONFLICT, "A network has at most " + MOST + " tiers.")
          .exception();
    }
    if (tiers.stream().anyMatch(tier -> tier.code().equals(code))) {
      throw Problem.invalid(List.of(new FieldError("/code", "Another tier has this code.")))
          .exception();
    }
    var tier = new Tier(code, tiers.size() + 1, written(wanted.names()));
    store.add(network, tier);
    return placed(network, tier, tiers, wanted);
  }

  @Override
  public State change(TenantScope network, String code, Optional<Integer> seen, Wanted wanted) {
    changes.fire(new DirectoryChanged(network.manufacturer()));
    var tiers = store.lockedTiers(network);
    var tier = of(tiers, code);
    if (seen.filter(version -> version != tier.version()).isPresent()) {
      throw Problem.of(ProblemType.PRECONDITION_FAILED).exception();
    }
    if (!StoredDirectory.entry(tier).names().equals(wanted.names())) {
      tier.rename(written(wanted.names()));
    }
    return placed(network, tier, tiers, wanted);
  }

  /** Counts the list anew, so that its places have no gaps, and moves the tier to its own. */
  private State placed(TenantScope network, Tier tier, List<Tier> before, Wanted wanted) {
    var order = new ArrayList<>(before);
    int last = order.contains(tier) ? order.size() - 1 : order.size();
    int place = order.contains(tier) ? order.indexOf(tier) : last;
    order.remove(tier);
    int wish = wanted.rank() == null ? place : Math.min(last, wanted.rank() - 1);
    order.add(wish, tier);
    for (int i = 0; i < order.size(); i++) {
      order.get(i).moveTo(i + 1);
    }
    store.flush(network);
    return state(tier, store.partnersByTier(network));
  }

  @Override
  public void remove(TenantScope network, String code) {
    changes.fire(new DirectoryChanged(network.manufacturer()));
    var tiers = store.lockedTiers(network);
    var tier = of(tiers, code);
    if (tiers.size() == 1 || store.partnersByTier(network).containsKey(code)) {
      throw StoredDirectory.inUse("tier");
    }
    try {
      store.remove(network, tier);
    } catch (PersistenceException named) {
      throw StoredDirectory.inUse("tier");
    }
  }

  private static Tier of(List<Tier> tiers, String code) {
    return tiers.stream()
        .filter(tier -> tier.code().equals(code))
        .findFirst()
        .orElseThrow(ProblemException::notFound);
  }

  private static String written(Map<String, String> names) {
    return Json.createObjectBuilder(Map.copyOf(names)).build().toString();
  }
}
