package org.comeasure.administration.network.boundary;

import static org.comeasure.tenancy.Allowed.Whom.ADMINISTRATORS;
import static org.comeasure.tenancy.Allowed.Whom.MANUFACTURER;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
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
import java.util.Map;
import org.comeasure.shared.locale.Reader;
import org.comeasure.shared.page.CursorPage;
import org.comeasure.shared.page.VersionedRows;
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

  private static final VersionedRows<Tiers.State> ROWS =
      new VersionedRows<>(
          ManageTiers.KEY,
          "tiers",
          tier -> tier.entry().code(),
          Tiers.State::version,
          TierView::of);

  @Inject Caller caller;
  @Inject Reader reader;
  @Inject Tiers tiers;
  @Inject ManageTiers manage;

  /** A tier as told to other systems. */
  @Schema(name = "Tier")
  @JsonbPropertyOrder({"code", "names", "rank", "partners"})
  public record TierView(
      @Schema(example = "gold") String code,
      @Schema(description = "By language, ISO 639-1", example = "{\"en\": \"Gold\"}")
          Map<String, String> names,
      @Schema(description = "The highest tier has 1", example = "1") int rank,
      @Schema(description = "How many partners are in it", example = "12") long partners) {

    static TierView of(Tiers.State tier) {
      return new TierView(
          tier.entry().code(), tier.entry().names(), tier.entry().rank(), tier.partners());
    }
  }

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
    return ROWS.add(network, body, reader.texts(), input -> manage.add(caller.scope(), input));
  }

  @GET
  @Path("{tier}")
  @Allowed(MANUFACTURER)
  @Operation(summary = "A tier, with its ETag")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = TierView.class)))
  public Response one(@PathParam("network") String network, @PathParam("tier") String tier) {
    return ROWS.one(tiers.find(caller.scope(), tier));
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
    return ROWS.change(
        ifMatch,
        body,
        reader.texts(),
        (seen, input) -> manage.change(caller.scope(), tier, seen, input));
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
}
