package org.comeasure.measurement.driver.boundary;

import static org.comeasure.tenancy.Allowed.Whom.READERS;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.comeasure.platform.export.ExportFormat;
import org.comeasure.platform.export.SaveLinks;
import org.comeasure.platform.export.WriteExport;
import org.comeasure.shared.page.View;
import org.comeasure.tenancy.Allowed;
import org.comeasure.tenancy.Caller;

/** What goes with recommending, for a network, one of its partners, or a partner itself. */
@Path("/n/{network}/drivers")
@Produces(MediaType.TEXT_HTML)
@RequestScoped
@Allowed(READERS)
public class DriverPageResource {

  @Inject Caller caller;
  @Inject DriverPages pages;
  @Inject WriteExport exports;

  @GET
  public View show(@BeanParam DriverQuery query) {
    return pages.page(caller.network().orElseThrow(), query, subject());
  }

  @GET
  @Path(SaveLinks.PATH)
  @Produces(MediaType.WILDCARD)
  public Response save(@PathParam("format") String format, @BeanParam DriverQuery query) {
    var export = pages.export(caller.network().orElseThrow(), query, subject());
    return exports.answer(export, ExportFormat.of(format).orElseThrow());
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response again(@BeanParam DriverQuery query) {
    var page = pages.again(caller.network().orElseThrow(), query, subject());
    return Response.seeOther(URI.create(page)).build();
  }

  private String subject() {
    return caller.identity().orElseThrow().subject();
  }
}
