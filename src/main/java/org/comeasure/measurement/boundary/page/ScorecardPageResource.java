package org.comeasure.measurement.boundary.page;

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
import java.util.Optional;
import org.comeasure.platform.export.ExportFormat;
import org.comeasure.platform.export.WriteExport;
import org.comeasure.shared.page.View;
import org.comeasure.shared.problem.ProblemException;
import org.comeasure.tenancy.Caller;
import org.comeasure.tenancy.Role;

/** The partner's own scorecard: its start page. */
@Path("/n/{network}/scorecard")
@Produces(MediaType.TEXT_HTML)
@RequestScoped
public class ScorecardPageResource {

  @Inject Caller caller;
  @Inject ScorecardPages pages;
  @Inject WriteExport exports;

  @GET
  @RolesAllowed({Role.Name.PARTNER_MANAGER, Role.Name.PARTNER_VIEWER})
  public View show(@BeanParam ScorecardQuery query) {
    return pages.page(owner(), query);
  }

  @GET
  @Path("export/" + Saving.FORMAT)
  @Produces(MediaType.WILDCARD)
  @RolesAllowed({Role.Name.PARTNER_MANAGER, Role.Name.PARTNER_VIEWER})
  public Response save(@PathParam("format") String format, @BeanParam ScorecardQuery query) {
    return exports.answer(pages.export(owner(), query), ExportFormat.of(format).orElseThrow());
  }

  private Owner owner() {
    var network = caller.network().orElseThrow();
    var scope = caller.scope();
    var partner = Optional.ofNullable(scope.partner()).orElseThrow(ProblemException::notFound);
    String name = network.partner().orElse(network.manufacturer());
    return new Owner(scope, partner, name, "/n/" + network.id(), network.zone(), false);
  }
}
