package org.comeasure.administration.network.boundary;

import static org.comeasure.tenancy.Allowed.Whom.ADMINISTRATORS;
import static org.comeasure.tenancy.Allowed.Whom.MANUFACTURER;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import org.comeasure.shared.input.Input;
import org.comeasure.shared.locale.Reader;
import org.comeasure.shared.page.CursorPage;
import org.comeasure.shared.page.Versions;
import org.comeasure.shared.problem.ProblemException;
import org.comeasure.tenancy.Allowed;
import org.comeasure.tenancy.Caller;
import org.comeasure.tenancy.Tiers;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The tiers of a network, for programs. */
@Path("/api/v1/networks/{network}/tiers")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Administration")
public class TiersApi {

  private static final String NEW =
      """
      {"code": "platinum", "names": {"en": "Platinum", "de": "Platin"}, "rank": 1}
      """;

  private static final String CHANGED =
      """
      {"names": {"en": "Platinum", "de": "Platin"}, "rank": 2}
      """;

  @Inject Caller caller;
  @Inject Reader reader;
  @Inject Tiers tiers;
  @Inject ManageTiers manage;

  @GET
  @Allowed(MANUFACTURER)
  @Operation(summary = "The tiers of the network, the highest first")
  public CursorPage<TierView> list() {
    return CursorPage.last(tiers.all(caller.scope()).stream().map(TierView::of).toList());
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Allowed(ADMINISTRATORS)
  @Operation(
      summary = "Add a tier",
      description =
          "Its code stays, its names and its rank can be changed. Without a rank it is the lowest.")
  @RequestBody(content = @Content(example = NEW))
  @APIResponse(
      responseCode = "201",
      content = @Content(schema = @Schema(implementation = TierView.class)))
  @APIResponse(responseCode = "409", description = "The network has as many as it may")
  public Response add(@PathParam("network") String network, byte[] body) {
    var input = Input.ofJson(body, reader.texts(), ManageTiers.KEY);
    var added = manage.add(caller.scope(), input).orElseThrow(input::problem);
    var place =
        UriBuilder.fromPath("/api/v1/networks/{network}/tiers/{tier}")
            .build(network, added.entry().code());
    return answer(added, Response.created(place));
  }

  @GET
  @Path("{tier}")
  @Allowed(MANUFACTURER)
  @Operation(summary = "A tier, with its ETag")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = TierView.class)))
  public Response one(@PathParam("network") String network, @PathParam("tier") String tier) {
    var found = tiers.find(caller.scope(), tier).orElseThrow(ProblemException::notFound);
    return answer(found, Response.ok());
  }

  @PUT
  @Path("{tier}")
  @Consumes(MediaType.APPLICATION_JSON)
  @Allowed(ADMINISTRATORS)
  @Operation(
      summary = "Rename or move a tier",
      description =
          "Without a rank it stays where it is. If-Match carries the ETag that was seen; moving"
              + " one tier changes the ETag of those that it passes.")
  @RequestBody(content = @Content(example = CHANGED))
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = TierView.class)))
  public Response change(
      @PathParam("network") String network,
      @PathParam("tier") String tier,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      byte[] body) {
    var seen = Versions.seen(ifMatch);
    var input = Input.ofJson(body, reader.texts(), ManageTiers.KEY);
    return answer(
        manage.change(caller.scope(), tier, seen, input).orElseThrow(input::problem),
        Response.ok());
  }

  @DELETE
  @Path("{tier}")
  @Allowed(ADMINISTRATORS)
  @Operation(summary = "Remove a tier that is not in use")
  @APIResponse(responseCode = "204", description = "It is gone")
  @APIResponse(
      responseCode = "409",
      description = "Partners, targets or comparisons name it, or it is the last one")
  public void remove(@PathParam("network") String network, @PathParam("tier") String tier) {
    manage.remove(caller.scope(), tier);
  }

  private static Response answer(Tiers.State tier, Response.ResponseBuilder answer) {
    return answer.entity(TierView.of(tier)).tag(Versions.tag(tier.version())).build();
  }
}
