package org.comeasure.measurement.boundary.page;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.comeasure.shared.locale.Reader;
import org.comeasure.shared.page.Action;
import org.comeasure.shared.page.View;
import org.comeasure.tenancy.Caller;
import org.comeasure.tenancy.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** The partner's own scorecard: its start page. */
@Path("/n/{network}/scorecard")
@Produces(MediaType.TEXT_HTML)
@RequestScoped
public class ScorecardPageResource {

  @Inject Caller caller;
  @Inject ScorecardPages pages;
  @Inject Reader reader;

  @GET
  @RolesAllowed({Role.Name.PARTNER_MANAGER, Role.Name.PARTNER_VIEWER})
  @Operation(hidden = true)
  public View show(@BeanParam ScorecardQuery query) {
    var network = caller.network().orElseThrow();
    String root = "/n/" + network.id();
    return pages.page(
        new Owner(
            caller.scope(),
            network.partner().orElse(network.manufacturer()),
            root + "/scorecard",
            null,
            start(root)),
        query);
  }

  private @Nullable Action start(String root) {
    return caller.has(Role.PARTNER_MANAGER)
        ? new Action(root + "/links", reader.texts().get("measurement.empty.links"))
        : null;
  }
}
