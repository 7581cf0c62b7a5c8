package org.comeasure.administration.network.boundary;

import static org.comeasure.tenancy.Allowed.Whom.ADMINISTRATORS;
import static org.comeasure.tenancy.Allowed.Whom.MANUFACTURER;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.bind.annotation.JsonbNillable;
import jakarta.json.bind.annotation.JsonbPropertyOrder;
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
import org.comeasure.shared.locale.Reader;
import org.comeasure.shared.page.VersionedRows;
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

  private static final VersionedRows<Regions.State> ROWS =
      new VersionedRows<>(
          ManageRegions.KEY,
          "regions",
          region -> region.entry().id(),
          Regions.State::version,
          RegionView::of);

  @Inject Caller caller;
  @Inject Reader reader;
  @Inject Regions regions;
  @Inject ManageRegions manage;

  /** A region as it is administered. */
  @Schema(name = "AdministeredRegion")
  @JsonbNillable
  @JsonbPropertyOrder({"id", "name", "parent", "partners", "branches"})
  public record RegionView(
      @Schema(example = "0MZK4Q0WG8V2T") String id,
      @Schema(example = "North") String name,
      @Schema(description = "Id of the region that it lies in", nullable = true)
          @Nullable String parent,
      @Schema(description = "In it, and not in regions within it", example = "12") long partners,
      @Schema(description = "In it, and not in regions within it", example = "31") long branches) {

    static RegionView of(Regions.State region) {
      return new RegionView(
          region.entry().id().toString(),
          region.entry().name(),
          region.parent().map(Object::toString).orElse(null),
          region.partners(),
          region.branches());
    }
  }

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
    return ROWS.add(network, body, reader.texts(), input -> manage.add(caller.scope(), input));
  }

  @GET
  @Path("{region}")
  @Allowed(MANUFACTURER)
  @Operation(summary = "A region, with its ETag")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = RegionView.class)))
  public Response one(@PathParam("network") String network, @PathParam("region") String region) {
    return ROWS.one(regions.find(caller.scope(), id(region)));
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
    return ROWS.change(
        ifMatch,
        body,
        reader.texts(),
        (seen, input) -> manage.change(caller.scope(), id(region), seen, input));
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
}
