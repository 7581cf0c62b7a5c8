package org.comeasure.programme.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import org.comeasure.programme.Programme;
import org.comeasure.shared.page.CursorPage;
import org.comeasure.tenancy.Caller;
import org.comeasure.tenancy.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What can be answered in a network, for programs that hand answers in. */
@Path("/api/v1/networks/{network}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Programme")
public class ProgrammeResource {

  @Inject Caller caller;
  @Inject Programme programme;

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

  /** The documented form of the list of questionnaires. */
  @Schema(name = "QuestionnaireList")
  public record QuestionnaireList(List<QuestionnaireView> items) {}

  @GET
  @Path("touchpoints")
  @RolesAllowed({
    Role.Name.MANUFACTURER_ADMIN,
    Role.Name.MANUFACTURER_ANALYST,
    Role.Name.PARTNER_MANAGER,
    Role.Name.PARTNER_VIEWER
  })
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

  @GET
  @Path("questionnaires")
  @RolesAllowed({
    Role.Name.MANUFACTURER_ADMIN,
    Role.Name.MANUFACTURER_ANALYST,
    Role.Name.PARTNER_MANAGER,
    Role.Name.PARTNER_VIEWER
  })
  @Operation(
      summary = "The published questionnaires with their questions",
      description =
          "Of each the newest version: the answer keys with their kinds, bounds, options and texts,"
              + " by which a response is checked.")
  @Parameter(name = "network", in = ParameterIn.PATH, description = "An id of /api/v1/me")
  @APIResponse(
      responseCode = "200",
      description = "All published questionnaires",
      content = @Content(schema = @Schema(implementation = QuestionnaireList.class)))
  public CursorPage<QuestionnaireView> questionnaires() {
    var touchpoints = programme.touchpoints(caller.scope());
    return CursorPage.last(
        programme.published(caller.scope()).stream()
            .map(found -> QuestionnaireView.of(found, touchpoints))
            .toList());
  }
}
