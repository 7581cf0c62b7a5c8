package org.comeasure.measurement.peer.boundary;

import static org.comeasure.tenancy.Allowed.Whom.MANUFACTURER;

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
import org.comeasure.tenancy.Allowed;
import org.comeasure.tenancy.Caller;
import org.comeasure.tenancy.NamedPartner;

/** A partner among its peers, as its manufacturer looks at it: the same as the partner sees. */
@Path("/n/{network}/partners/{partner}/peers")
@Produces(MediaType.TEXT_HTML)
@RequestScoped
public class PartnerPeersPageResource {

  @Inject Caller caller;
  @Inject NamedPartner partners;
  @Inject PeerPages pages;
  @Inject WriteExport exports;

  @GET
  @Allowed(MANUFACTURER)
  public View show(@PathParam("partner") String partner, @BeanParam PeerQuery query) {
    return pages.page(owner(partner), query);
  }

  @GET
  @Path(SaveLinks.PATH)
  @Produces(MediaType.WILDCARD)
  @Allowed(MANUFACTURER)
  public Response save(
      @PathParam("partner") String partner,
      @PathParam("format") String format,
      @BeanParam PeerQuery query) {
    return exports.answer(
        pages.export(owner(partner), query), ExportFormat.of(format).orElseThrow());
  }

  private PeerOwner owner(String partner) {
    var found = partners.find(partner);
    String root = "/n/" + caller.network().orElseThrow().id();
    return new PeerOwner(found.scope(), found.entry().name(), root, "/partners/" + found.id());
  }
}
