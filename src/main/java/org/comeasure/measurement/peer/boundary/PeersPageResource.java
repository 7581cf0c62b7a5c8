package org.comeasure.measurement.peer.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.comeasure.platform.export.ExportFormat;
import org.comeasure.platform.export.SaveLinks;
import org.comeasure.platform.export.WriteExport;
import org.comeasure.shared.page.View;
import org.comeasure.tenancy.Caller;
import org.comeasure.tenancy.Role;

/** The partner among its peers, as it sees itself. */
@Path("/n/{network}/peers")
@Produces(MediaType.TEXT_HTML)
@RequestScoped
public class PeersPageResource {

  @Inject Caller caller;
  @Inject PeerPages pages;
  @Inject WriteExport exports;

  @GET
  @RolesAllowed({Role.Name.PARTNER_MANAGER, Role.Name.PARTNER_VIEWER})
  public View show(@BeanParam PeerQuery query) {
    return pages.page(owner(), query);
  }

  @GET
  @Path(SaveLinks.PATH)
  @Produces(MediaType.WILDCARD)
  @RolesAllowed({Role.Name.PARTNER_MANAGER, Role.Name.PARTNER_VIEWER})
  public Response save(@PathParam("format") String format, @BeanParam PeerQuery query) {
    return exports.answer(pages.export(owner(), query), ExportFormat.of(format).orElseThrow());
  }

  private PeerOwner owner() {
    var network = caller.network().orElseThrow();
    String name = network.holder();
    return new PeerOwner(caller.scope(), name, "/n/" + network.id(), "");
  }
}
