package org.comeasure.measurement.peer.boundary;

import org.comeasure.measurement.boundary.page.Address;
import org.comeasure.tenancy.TenantScope;

/**
 * Who is compared, and under which address.
 *
 * @param scope names the partner
 * @param root path of the network
 * @param below path of the partner in it; empty where it looks at itself
 */
record PeerOwner(TenantScope scope, String name, String root, String below) {

  Address page() {
    return Address.of(root + below + "/peers");
  }

  Address scorecard() {
    return Address.of(root + below + "/scorecard");
  }
}
