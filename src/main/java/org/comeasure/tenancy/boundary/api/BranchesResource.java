package org.comeasure.tenancy.boundary.api;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.comeasure.shared.page.CursorPage;
import org.comeasure.tenancy.Caller;
import org.comeasure.tenancy.Directory;
import org.comeasure.tenancy.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The branches of the network's partners. */
@Path("/api/v1/networks/{network}/branches")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
@Tag(name = "Network")
public class BranchesResource {

  @Inject Caller caller;
  @Inject Directory directory;

  @GET
  @RolesAllowed({
    Role.Name.MANUFACTURER_ADMIN,
    Role.Name.MANUFACTURER_ANALYST,
    Role.Name.PARTNER_MANAGER,
    Role.Name.PARTNER_VIEWER
  })
  @Operation(summary = "The branches that the caller sees, by partner and name")
  @APIResponse(responseCode = "404", description = "No such network, or not one of the caller's")
  public CursorPage<BranchBody> list() {
    return CursorPage.last(
        directory.branches(caller.scope()).stream().map(BranchBody::of).toList());
  }
}
