package org.comeasure.platform.web.limit;

import java.util.Optional;
import org.comeasure.tenancy.Caller;
import org.comeasure.tenancy.ManufacturerId;
import org.comeasure.tenancy.PartnerId;
import org.jspecify.annotations.Nullable;

/** For whom a request works: a whole network, or one partner in it. */
public record Tenant(ManufacturerId manufacturer, @Nullable PartnerId partner) {

  public static Optional<Tenant> of(Caller caller) {
    return caller
        .network()
        .map(network -> new Tenant(network.scope().manufacturer(), network.scope().partner()));
  }
}
