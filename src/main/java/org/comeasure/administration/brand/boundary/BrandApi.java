package org.comeasure.administration.brand.boundary;

import static org.comeasure.tenancy.Allowed.Whom.EDITORS;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import org.comeasure.administration.brand.boundary.ChangeBrand.Change;
import org.comeasure.platform.upload.Picture;
import org.comeasure.platform.upload.UploadedFile;
import org.comeasure.shared.input.Input;
import org.comeasure.shared.locale.Reader;
import org.comeasure.shared.page.VersionedRows;
import org.comeasure.shared.page.Versions;
import org.comeasure.tenancy.Allowed;
import org.comeasure.tenancy.BrandState;
import org.comeasure.tenancy.Caller;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Brands, for programs. */
@Path("/api/v1/networks/{network}/brand")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Administration")
public class BrandApi {

  private static final String EXAMPLE =
      """
      {"name": "Nordwind Service", "accent": "#0f5c6e",
       "contact": "service@nordwind.example, +49 431 1234", "languages": ["de", "en"]}
      """;

  private static final String WHOSE =
      "A partner's id; without it the network's brand, or the one of the caller's own organisation";

  private static final VersionedRows<BrandState> ROWS =
      VersionedRows.ofOne(ReadBrand.KEY, BrandState::version, BrandView::of);

  @Inject Caller caller;
  @Inject Reader reader;
  @Inject WhoseBrand whose;
  @Inject ChangeBrand changeBrand;

  @GET
  @Allowed(EDITORS)
  @Operation(
      summary = "A brand, with its ETag",
      description =
          "What is null, or empty in languages, is inherited: by a partner from its manufacturer."
              + " What customers see is under shown.")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = BrandView.class)))
  public Response one(
      @PathParam("network") String network,
      @Parameter(description = WHOSE) @QueryParam("partner") @DefaultValue("") String partner) {
    return ROWS.one(whose.find(partner));
  }

  @PUT
  @Consumes(MediaType.APPLICATION_JSON)
  @Allowed(EDITORS)
  @Operation(
      summary = "Change a brand",
      description =
          "All of it but the logo: what is left out is inherited. A colour must be readable on"
              + " white, with a contrast of 4.5:1 or more. If-Match carries the ETag that was seen.")
  @RequestBody(content = @Content(example = EXAMPLE))
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = BrandView.class)))
  public Response change(
      @PathParam("network") String network,
      @Parameter(description = WHOSE) @QueryParam("partner") @DefaultValue("") String partner,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      byte[] body) {
    var id = whose.partner(partner);
    var logo = whose.find(partner).own().logo();
    return ROWS.change(
        ifMatch,
        body,
        reader.texts(),
        (seen, input) ->
            ReadBrand.read(input, id != null, logo)
                .map(wanted -> new Change(id, seen, wanted, null))
                .map(change -> changeBrand.change(caller.scope(), change)));
  }

  @GET
  @Path("logo")
  @Allowed(EDITORS)
  @Operation(summary = "The logo that customers see")
  @APIResponse(
      responseCode = "200",
      content = {
        @Content(
            mediaType = "image/png",
            schema = @Schema(type = SchemaType.STRING, format = "binary")),
        @Content(
            mediaType = "image/jpeg",
            schema = @Schema(type = SchemaType.STRING, format = "binary"))
      })
  @Produces({"image/png", "image/jpeg"})
  public Response logo(
      @PathParam("network") String network,
      @Parameter(description = WHOSE) @QueryParam("partner") @DefaultValue("") String partner) {
    return whose.logo(whose.find(partner).shown());
  }

  @PUT
  @Path("logo")
  @Consumes({"image/png", "image/jpeg", "image/webp"})
  @Allowed(EDITORS)
  @Operation(
      summary = "Change a logo",
      description =
          "A picture of at most 2 MB and 4,000 pixels on a side, which is drawn anew. If-Match"
              + " carries the ETag of the brand that was seen.")
  @RequestBody(
      content = {
        @Content(
            mediaType = "image/png",
            schema = @Schema(type = SchemaType.STRING, format = "binary"))
      })
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = BrandView.class)))
  public Response changeLogo(
      @PathParam("network") String network,
      @Parameter(description = WHOSE) @QueryParam("partner") @DefaultValue("") String partner,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @Parameter(hidden = true) @HeaderParam(HttpHeaders.CONTENT_TYPE) String type,
      InputStream body)
      throws IOException {
    var seen = Versions.seen(ifMatch);
    var found = whose.find(partner);
    var input = Input.ofValues(Map.of(), reader.texts(), ReadBrand.KEY);
    var picture =
        Picture.read(UploadedFile.read(body, type, Picture.LARGEST), input, "logo")
            .orElseThrow(input::problem);
    return ROWS.one(
        changeBrand.change(
            caller.scope(), new Change(whose.partner(partner), seen, found.own(), picture)));
  }

  @DELETE
  @Path("logo")
  @Allowed(EDITORS)
  @Operation(
      summary = "Take a logo away",
      description = "A partner then shows its manufacturer's. If-Match carries the brand's ETag.")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = BrandView.class)))
  public Response removeLogo(
      @PathParam("network") String network,
      @Parameter(description = WHOSE) @QueryParam("partner") @DefaultValue("") String partner,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
    var seen = Versions.seen(ifMatch);
    var wanted = whose.find(partner).own().withLogo(null);
    return ROWS.one(
        changeBrand.change(caller.scope(), new Change(whose.partner(partner), seen, wanted, null)));
  }
}
