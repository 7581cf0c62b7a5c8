package org.comeasure.tenancy.boundary.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comeasure.tenancy.Caller;
import org.comeasure.tenancy.ManufacturerId;
import org.comeasure.tenancy.Network;
import org.comeasure.tenancy.PartnerId;
import org.comeasure.tenancy.domain.session.Grants;
import org.comeasure.tenancy.domain.session.Holdings;
import org.comeasure.tenancy.store.MembershipStore;

/**
 * Finds the networks that somebody holds. An answer is kept for five seconds on each node: a
 * suspension takes hold after that.
 */
@ApplicationScoped
public class ResolveCaller {

  private static final Duration KEPT = Duration.ofSeconds(5);
  private static final int AT_MOST = 10_000;

  @Inject MembershipStore memberships;

  private final Cache<Key, List<Network>> recent =
      Caffeine.newBuilder().expireAfterWrite(KEPT).maximumSize(AT_MOST).build();

  private record Key(String subject, Grants grants) {}

  Caller.Identity identity(Proof proof) throws AwayException {
    var key = new Key(proof.subject(), proof.grants());
    var networks = recent.getIfPresent(key);
    if (networks == null) {
      networks = networks(proof);
      recent.put(key, networks);
    }
    return new Caller.Identity(proof.subject(), proof.name(), networks, proof.grants().operator());
  }

  /** As they were when somebody first held anything of the network. */
  private Map<ManufacturerId, Optional<PartnerId>> firsts(
      Proof proof, Map<ManufacturerId, Optional<PartnerId>> now) {
    var known = memberships.firsts(proof.subject(), now.keySet());
    if (!known.keySet().containsAll(now.keySet())) {
      memberships.remember(proof.subject(), now);
      return memberships.firsts(proof.subject(), now.keySet());
    }
    return known;
  }

  private List<Network> networks(Proof proof) throws AwayException {
    try {
      var grants = proof.grants();
      var places = memberships.places(proof.subject(), grants.organizations().keySet());
      return Holdings.of(grants, places, firsts(proof, Holdings.firsts(grants, places)));
    } catch (PersistenceException away) {
      throw new AwayException(away);
    }
  }
}
