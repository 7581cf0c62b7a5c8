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

/** The manufacturer's overview of its partners: its start page. */
@Path("/n/{network}/network")
@Produces(MediaType.TEXT_HTML)
@RequestScoped
public class NetworkPageResource {

  @Inject Caller caller;
  @Inject NetworkPages pages;
  @Inject WriteExport exports;

  @GET
  @Allowed(MANUFACTURER)
  public View show(@BeanParam NetworkQuery query) {
    return pages.page(caller.network().orElseThrow(), query);
  }

  @GET
  @Path("export/" + Saving.FORMAT)
  @Produces(MediaType.WILDCARD)
  @Allowed(MANUFACTURER)
  public Response save(@PathParam("format") String format, @BeanParam NetworkQuery query) {
    var export = pages.export(caller.network().orElseThrow(), query);
    return exports.answer(export, ExportFormat.of(format).orElseThrow());
  }
}
