package org.comeasure.programme.boundary;

import static org.comeasure.tenancy.Allowed.Whom.ADMINISTRATORS;
import static org.comeasure.tenancy.Allowed.Whom.READERS;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.util.List;
import java.util.Map;
import org.comeasure.shared.json.Documents;
import org.comeasure.shared.page.CursorPage;
import org.comeasure.tenancy.Allowed;
import org.comeasure.tenancy.Caller;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The touchpoints of a network. */
@Path("/api/v1/networks/{network}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Programme")
public class ProgrammeResource {
  private static final String NEW_TOUCHPOINT =
      """
      {"code": "showroom", "name": {"en": "Showroom", "de": "Ausstellungsraum"}}
      """;

  @Inject Caller caller;
  @Inject CachedProgramme programme;
  @Inject AddTouchpoint adding;

  /** A touchpoint by its code and names. */
  @Schema(name = "Touchpoint")
  public record TouchpointView(
      String id,
      @Schema(example = "repair-visit") String code,
      @Schema(description = "By language") Map<String, String> name,
      @Schema(
              type = SchemaType.ARRAY,
              implementation = String.class,
              description = "Ids of the questionnaires that are asked here")
          List<String> questionnaires) {}

  /** The documented form of the list of touchpoints. */
  @Schema(name = "TouchpointList")
  public record TouchpointList(List<TouchpointView> items) {}

  @GET
  @Path("touchpoints")
  @Allowed(READERS)
  @Operation(summary = "The touchpoints of the programme, in its order")
  @Parameter(name = "network", in = ParameterIn.PATH, description = "An id of /api/v1/me")
  @APIResponse(
      responseCode = "200",
      description = "All touchpoints",
      content = @Content(schema = @Schema(implementation = TouchpointList.class)))
  public CursorPage<TouchpointView> touchpoints() {
    var published = programme.published(caller.scope());
    return CursorPage.last(
        programme.touchpoints(caller.scope()).stream()
            .map(
                found ->
                    new TouchpointView(
                        found.id().toString(),
                        found.code(),
                        found.name().texts(),
                        published.stream()
                            .filter(q -> q.touchpoint().equals(found.id()))
                            .map(q -> q.id().toString())
                            .toList()))
            .toList());
  }

  @POST
  @Path("touchpoints")
  @Consumes(MediaType.APPLICATION_JSON)
  @Allowed(ADMINISTRATORS)
  @Operation(
      summary = "Add a touchpoint",
      description = "It comes after the others. Its code stays what it is.")
  @RequestBody(content = @Content(example = NEW_TOUCHPOINT))
  @Parameter(name = "network", in = ParameterIn.PATH, description = "An id of /api/v1/me")
  @APIResponse(
      responseCode = "201",
      description = "Once every node knows it",
      content = @Content(schema = @Schema(implementation = TouchpointView.class)))
  @APIResponse(responseCode = "409", description = "There is one of this code")
  public Response add(@PathParam("network") String network, byte[] body) {
    var added = adding.add(caller.scope(), Documents.object(body, "Send an object."));
    programme.awaitChange();
    var view =
        new TouchpointView(added.id().toString(), added.code(), added.name().texts(), List.of());
    var list = UriBuilder.fromPath("/api/v1/networks/{network}/touchpoints").build(network);
    return Response.created(list).entity(view).build();
  }
}
