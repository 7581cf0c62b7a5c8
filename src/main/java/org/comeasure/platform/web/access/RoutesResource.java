package org.comeasure.platform.web.access;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.comeasure.shared.page.CursorPage;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The access map, for operators and for the tests that hold it against their own. */
@Path("/api/v1/platform/routes")
@RequestScoped
public class RoutesResource {

  @Inject private AccessMap map;

  @GET
  @RolesAllowed("platform-operator")
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(summary = "Every route of the running portal and who may call it")
  public CursorPage<AccessMap.Route> list() {
    return CursorPage.last(map.routes());
  }
}
