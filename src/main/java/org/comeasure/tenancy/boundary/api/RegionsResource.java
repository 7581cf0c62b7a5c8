package org.comeasure.tenancy.boundary.api;

import static org.comeasure.tenancy.Allowed.Whom.READERS;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.comeasure.shared.page.CursorPage;
import org.comeasure.tenancy.Allowed;
import org.comeasure.tenancy.Caller;
import org.comeasure.tenancy.Directory;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The regions of the network. */
@Path("/api/v1/networks/{network}/regions")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
@Tag(name = "Network")
public class RegionsResource {

  @Inject Caller caller;
  @Inject Directory directory;

  @GET
  @Allowed(READERS)
  @Operation(summary = "The regions of the network, by name")
  public CursorPage<RegionBody> list() {
    return CursorPage.last(directory.regions(caller.scope()).stream().map(RegionBody::of).toList());
  }
}
