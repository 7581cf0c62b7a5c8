package org.comeasure.tenancy.boundary.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import org.comeasure.shared.transaction.Transacted;
import org.comeasure.tenancy.Caller;
import org.comeasure.tenancy.Network;
import org.comeasure.tenancy.PartnerId;
import org.comeasure.tenancy.PartnerViews;
import org.comeasure.tenancy.Role;
import org.comeasure.tenancy.TenantScope;
import org.comeasure.tenancy.store.ViewStore;

/**
 * Views of partners as they are kept. One is looked for only where a path names it, and holds only
 * as long as whoever looks runs the network: whoever loses that role loses the view with it.
 */
@ApplicationScoped
public class ViewAs implements PartnerViews {

  @Inject ViewStore store;
  @Inject Caller caller;
  @Inject Clock clock;

  @Override
  @Transacted
  public String begin(TenantScope partner) {
    var now = clock.instant();
    store.begin(partner, subject(), now, now.plus(LASTS));
    return Network.viewId(partner.manufacturer(), Objects.requireNonNull(partner.partner()));
  }

  @Override
  @Transacted
  public boolean end(TenantScope partner) {
    return store.end(partner, subject());
  }

  private String subject() {
    return caller.identity().orElseThrow().subject();
  }

  Optional<Network> open(String id, Caller.Identity identity) throws AwayException {
    var partner = Network.viewedPartner(id);
    if (partner.isEmpty()) {
      return Optional.empty();
    }
    var run =
        identity.networks().stream()
            .filter(held -> held.scope().wholeNetwork())
            .filter(held -> held.roles().contains(Role.MANUFACTURER_ADMIN))
            .filter(held -> Network.viewId(held.scope().manufacturer(), partner.get()).equals(id))
            .findFirst();
    return run.isEmpty() ? run : open(run.get(), partner.get(), identity.subject());
  }

  private Optional<Network> open(Network run, PartnerId partner, String subject)
      throws AwayException {
    try {
      return store
          .open(run.scope().manufacturer(), partner, subject, clock.instant())
          .map(view -> run.viewedAs(partner, view.partner(), view.until()));
    } catch (PersistenceException away) {
      throw new AwayException(away);
    }
  }
}
