package org.comeasure.tenancy.boundary.api;

import static org.comeasure.tenancy.Allowed.Whom.READERS;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.comeasure.shared.page.Asks;
import org.comeasure.shared.page.CursorPage;
import org.comeasure.shared.page.ListAnswer;
import org.comeasure.shared.page.LongPaging;
import org.comeasure.shared.page.QueryValues;
import org.comeasure.tenancy.Allowed;
import org.comeasure.tenancy.BranchEntry;
import org.comeasure.tenancy.Caller;
import org.comeasure.tenancy.Directory;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The branches of the network's partners. */
@Path("/api/v1/networks/{network}/branches")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
@Tag(name = "Network")
public class BranchesResource {

  @Inject Caller caller;
  @Inject Directory directory;

  /** The documented form of a page. */
  @Schema(name = "BranchPage")
  public record BranchPage(List<BranchBody> items, @Nullable String next) {}

  @GET
  @Allowed(READERS)
  @Operation(summary = "The branches that the caller sees, by partner and name")
  @Asks(LongPaging.class)
  @APIResponse(
      responseCode = "200",
      description = "One page; Link holds the address of the next",
      content = @Content(schema = @Schema(implementation = BranchPage.class)))
  public Response list(@Context UriInfo uri) {
    var query = QueryValues.ofProgram(uri.getQueryParameters());
    var page = CursorPage.of(directory.branches(caller.scope()), BranchEntry::id, query);
    return ListAnswer.of(page.map(BranchBody::of), uri);
  }
}
