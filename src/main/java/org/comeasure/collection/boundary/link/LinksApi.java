package org.comeasure.collection.boundary.link;

import static org.comeasure.tenancy.Allowed.Whom.EDITORS;
import static org.comeasure.tenancy.Allowed.Whom.READERS;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.comeasure.collection.LinkId;
import org.comeasure.shared.locale.Reader;
import org.comeasure.shared.page.Asks;
import org.comeasure.shared.page.ListAnswer;
import org.comeasure.shared.page.Paging;
import org.comeasure.shared.page.QueryValues;
import org.comeasure.shared.page.VersionedRows;
import org.comeasure.shared.page.Versions;
import org.comeasure.shared.problem.ProblemException;
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
import org.jspecify.annotations.Nullable;

/** Links, for programs. */
@Path("/api/v1/networks/{network}/links")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Links")
public class LinksApi {

  private static final String EXAMPLE =
      """
      {"touchpoint": "repair-visit", "branch": "0PTXYQK4A9M2W", "channel": "qr",
       "label": "Counter in Kiel", "expiresAt": "2027-12-31T00:00:00Z"}
      """;

  private static final VersionedRows<LinkRow> ROWS =
      new VersionedRows<>(
          "link", "links", row -> row.link().id(), row -> row.link().version(), LinkView::of);

  @Inject Caller caller;
  @Inject ManageLinks links;
  @Inject ReadLink read;
  @Inject Reader reader;
  @Context UriInfo uri;

  /** The documented form of a page. */
  @Schema(name = "LinkPage")
  public record LinkPage(
      List<LinkView> items,
      @Schema(description = "Cursor of the next page, absent on the last one")
          @Nullable String next) {}

  @GET
  @Allowed(READERS)
  @Operation(summary = "Links, newest first", description = "Only those that the caller may see.")
  @Parameter(name = "partner", in = ParameterIn.QUERY, description = "A partner's id")
  @Parameter(name = "branch", in = ParameterIn.QUERY, description = "A branch's id")
  @Parameter(name = "touchpoint", in = ParameterIn.QUERY, description = "A touchpoint's id")
  @Parameter(
      name = "channel",
      in = ParameterIn.QUERY,
      schema =
          @Schema(
              type = SchemaType.STRING,
              enumeration = {"link", "qr", "email", "embed", "kiosk", "api"}),
      description = "How they reach people")
  @Parameter(
      name = "status",
      in = ParameterIn.QUERY,
      schema =
          @Schema(
              type = SchemaType.STRING,
              enumeration = {"active", "expired", "revoked"}),
      description = "Where they are in their life")
  @Asks(Paging.class)
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = LinkPage.class)))
  public Response list(
      @Parameter(description = "An id of /api/v1/me") @PathParam("network") String network) {
    var values = QueryValues.ofProgram(uri.getQueryParameters());
    var filter = LinkQuery.filter(values);
    var page = links.list(caller.scope(), filter, values.limit()).map(LinkView::of);
    return ListAnswer.of(page, uri);
  }

  @GET
  @Path("{link}")
  @Allowed(READERS)
  @Operation(summary = "One link, with its ETag")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = LinkView.class)))
  public Response one(@PathParam("network") String network, @PathParam("link") String link) {
    return ROWS.one(links.one(caller.scope(), id(link)));
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Allowed(EDITORS)
  @Operation(
      summary = "Make a link",
      description =
          "A manufacturer names the partner; a caller that is limited to some branches names one of"
              + " them. The touchpoint goes by id or code; its newest questionnaire is asked. So does"
              + " the product line, where the link is for one.")
  @RequestBody(content = @Content(example = EXAMPLE))
  @APIResponse(
      responseCode = "201",
      content = @Content(schema = @Schema(implementation = LinkView.class)))
  public Response make(@PathParam("network") String network, byte[] body) {
    var scope = caller.scope();
    return ROWS.add(
        network,
        body,
        reader.texts(),
        input -> read.read(scope, input).map(asked -> links.make(scope, asked)));
  }

  @POST
  @Path("{link}/revoke")
  @Allowed(EDITORS)
  @Operation(
      summary = "Revoke a link for good",
      description = "If-Match carries the ETag that was seen, or * for any.")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = LinkView.class)))
  public Response revoke(
      @PathParam("network") String network,
      @PathParam("link") String link,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
    return ROWS.one(links.revoke(caller.scope(), id(link), Versions.seen(ifMatch)));
  }

  private static LinkId id(String text) {
    return LinkId.parse(text).orElseThrow(ProblemException::notFound);
  }
}
