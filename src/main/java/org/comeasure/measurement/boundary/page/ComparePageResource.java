package org.comeasure.measurement.boundary.page;

import static org.comeasure.tenancy.Allowed.Whom.READERS;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.comeasure.platform.export.ExportFormat;
import org.comeasure.platform.export.WriteExport;
import org.comeasure.shared.page.View;
import org.comeasure.tenancy.Allowed;
import org.comeasure.tenancy.Caller;

/** Two selections side by side, each within what the caller may see. */
@Path("/n/{network}/compare")
@Produces(MediaType.TEXT_HTML)
@RequestScoped
public class ComparePageResource {

  @Inject Caller caller;
  @Inject ComparePages pages;
  @Inject WriteExport exports;

  @GET
  @Allowed(READERS)
  public View show(@Context UriInfo address) {
    return pages.page(caller.network().orElseThrow(), address.getQueryParameters()::getFirst);
  }

  @GET
  @Path("export/" + Saving.FORMAT)
  @Produces(MediaType.WILDCARD)
  @Allowed(READERS)
  public Response save(@PathParam("format") String format, @Context UriInfo address) {
    var asked = address.getQueryParameters();
    var export = pages.export(caller.network().orElseThrow(), asked::getFirst);
    return exports.answer(export, ExportFormat.of(format).orElseThrow());
  }
}
