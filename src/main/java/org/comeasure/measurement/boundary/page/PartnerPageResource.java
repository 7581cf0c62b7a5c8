package org.comeasure.measurement.boundary.page;

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
import org.comeasure.platform.export.WriteExport;
import org.comeasure.shared.page.View;
import org.comeasure.tenancy.Allowed;
import org.comeasure.tenancy.Caller;
import org.comeasure.tenancy.NamedPartner;

/** One partner's scorecard as its manufacturer looks at it. */
@Path("/n/{network}/partners/{partner}/scorecard")
@Produces(MediaType.TEXT_HTML)
@RequestScoped
public class PartnerPageResource {

  @Inject Caller caller;
  @Inject NamedPartner partners;
  @Inject ScorecardPages pages;
  @Inject WriteExport exports;

  @GET
  @Allowed(MANUFACTURER)
  public View show(@PathParam("partner") String partner, @BeanParam ScorecardQuery query) {
    return pages.page(owner(partner), query);
  }

  @GET
  @Path("export/" + Saving.FORMAT)
  @Produces(MediaType.WILDCARD)
  @Allowed(MANUFACTURER)
  public Response save(
      @PathParam("partner") String partner,
      @PathParam("format") String format,
      @BeanParam ScorecardQuery query) {
    return exports.answer(
        pages.export(owner(partner), query), ExportFormat.of(format).orElseThrow());
  }

  private Owner owner(String partner) {
    var found = partners.find(partner);
    var network = caller.network().orElseThrow();
    return new Owner(
        found.scope(),
        found.id(),
        found.entry().name(),
        "/n/" + network.id(),
        network.zone(),
        true);
  }
}
