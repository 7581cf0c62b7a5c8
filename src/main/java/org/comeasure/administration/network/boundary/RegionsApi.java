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
import org.comeasure.shared.page.Versions;
import org.comeasure.shared.problem.ProblemException;
import org.comeasure.tenancy.Allowed;
import org.comeasure.tenancy.Caller;
import org.comeasure.tenancy.RegionId;
import org.comeasure.tenancy.Regions;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The regions of a network, for programs that administer them. */
@Path("/api/v1/networks/{network}/regions")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Administration")
public class RegionsApi {

  private static final String EXAMPLE =
      """
      {"name": "Bavaria", "parent": "0MZK4Q0WG8V2T"}
      """;

  @Inject Caller caller;
  @Inject Reader reader;
  @Inject Regions regions;
  @Inject ManageRegions manage;

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Allowed(ADMINISTRATORS)
  @Operation(summary = "Add a region", description = "Without a parent it lies in no other.")
  @RequestBody(content = @Content(example = EXAMPLE))
  @APIResponse(
      responseCode = "201",
      content = @Content(schema = @Schema(implementation = RegionView.class)))
  @APIResponse(responseCode = "409", description = "The network has as many as it may")
  public Response add(@PathParam("network") String network, byte[] body) {
    var input = Input.ofJson(body, reader.texts(), ManageRegions.KEY);
    var added = manage.add(caller.scope(), input).orElseThrow(input::problem);
    var place =
        UriBuilder.fromPath("/api/v1/networks/{network}/regions/{region}")
            .build(network, added.entry().id());
    return answer(added, Response.created(place));
  }

  @GET
  @Path("{region}")
  @Allowed(MANUFACTURER)
  @Operation(summary = "A region, with its ETag")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = RegionView.class)))
  public Response one(@PathParam("network") String network, @PathParam("region") String region) {
    var found = regions.find(caller.scope(), id(region)).orElseThrow(ProblemException::notFound);
    return answer(found, Response.ok());
  }

  @PUT
  @Path("{region}")
  @Consumes(MediaType.APPLICATION_JSON)
  @Allowed(ADMINISTRATORS)
  @Operation(
      summary = "Rename or move a region",
      description =
          "It moves with all that lies in it; without a parent it lies in no other. If-Match"
              + " carries the ETag that was seen.")
  @RequestBody(content = @Content(example = EXAMPLE))
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = RegionView.class)))
  public Response change(
      @PathParam("network") String network,
      @PathParam("region") String region,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      byte[] body) {
    var seen = Versions.seen(ifMatch);
    var input = Input.ofJson(body, reader.texts(), ManageRegions.KEY);
    return answer(
        manage.change(caller.scope(), id(region), seen, input).orElseThrow(input::problem),
        Response.ok());
  }

  @DELETE
  @Path("{region}")
  @Allowed(ADMINISTRATORS)
  @Operation(summary = "Remove a region that is not in use")
  @APIResponse(responseCode = "204", description = "It is gone")
  @APIResponse(
      responseCode = "409",
      description = "Partners, branches or targets name it, or regions lie in it")
  public void remove(@PathParam("network") String network, @PathParam("region") String region) {
    manage.remove(caller.scope(), id(region));
  }

  private static RegionId id(String text) {
    return RegionId.parse(text).orElseThrow(ProblemException::notFound);
  }

  private static Response answer(Regions.State region, Response.ResponseBuilder answer) {
    return answer.entity(RegionView.of(region)).tag(Versions.tag(region.version())).build();
  }
}
