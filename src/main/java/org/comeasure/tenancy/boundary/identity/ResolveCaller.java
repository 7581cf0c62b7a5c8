package org.comeasure.tenancy.boundary.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.comeasure.tenancy.Caller;
import org.comeasure.tenancy.Network;
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

  private List<Network> networks(Proof proof) throws AwayException {
    try {
      var organizations = proof.grants().organizations().keySet();
      return Holdings.of(proof.grants(), memberships.places(proof.subject(), organizations));
    } catch (SQLException away) {
      throw new AwayException(away);
    }
  }
}
