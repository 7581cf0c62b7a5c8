package org.comeasure.measurement.peer.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.comeasure.shared.page.View;
import org.comeasure.tenancy.Caller;
import org.comeasure.tenancy.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The partner among its peers, as it sees itself. */
@Path("/n/{network}/peers")
@Produces(MediaType.TEXT_HTML)
@RequestScoped
public class PeersPageResource {

  @Inject Caller caller;
  @Inject PeerPages pages;

  @GET
  @RolesAllowed({Role.Name.PARTNER_MANAGER, Role.Name.PARTNER_VIEWER})
  @Operation(hidden = true)
  public View show(@BeanParam PeerQuery query) {
    var network = caller.network().orElseThrow();
    var scope = caller.scope();
    String name = network.partner().orElse(network.manufacturer());
    return pages.page(new PeerOwner(scope, name, "/n/" + network.id(), ""), query);
  }
}
