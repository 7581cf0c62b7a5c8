package org.comeasure.measurement.target.boundary.api;

import static org.comeasure.tenancy.Allowed.Whom.ADMINISTRATORS;
import static org.comeasure.tenancy.Allowed.Whom.READERS;

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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.comeasure.measurement.target.boundary.Author;
import org.comeasure.measurement.target.boundary.ListQuery;
import org.comeasure.measurement.target.boundary.ManageTargets;
import org.comeasure.measurement.target.boundary.TargetRow;
import org.comeasure.measurement.target.domain.TargetId;
import org.comeasure.programme.Programme;
import org.comeasure.shared.input.Input;
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

/** Targets, for programs. */
@Path("/api/v1/networks/{network}/targets")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Targets and benchmarks")
public class TargetsApi {

  private static final String EXAMPLE =
      """
      {"measure": "nps", "appliesTo": {"level": "partner", "id": "0PTXYQK4A9M2W"},
       "touchpoint": {"id": "repair-visit"}, "period": "quarter", "value": 45, "from": "2027-01-01", "to": "2027-12-31", "note": "Agreed at the yearly review"}
      """;

  private static final String KEY = "target";

  private static final VersionedRows<TargetRow> ROWS =
      new VersionedRows<>(
          KEY, "targets", row -> row.target().id(), row -> row.target().version(), TargetView::of);

  @Inject Caller caller;
  @Inject ManageTargets targets;
  @Inject Programme programme;
  @Inject Reader reader;
  @Context UriInfo uri;

  /** The documented form of a page. */
  @Schema(name = "TargetPage")
  public record TargetPage(
      List<TargetView> items,
      @Schema(description = "Cursor of the next page, absent on the last one")
          @Nullable String next) {}

  @GET
  @Allowed(READERS)
  @Operation(
      summary = "Targets, newest first",
      description =
          "Partners get what applies to them: their own targets, their tier's, their region's and"
              + " the network's.")
  @Parameter(
      name = "measure",
      in = ParameterIn.QUERY,
      example = "nps",
      description = "A measure's code")
  @Parameter(
      name = "level",
      in = ParameterIn.QUERY,
      schema =
          @Schema(
              type = SchemaType.STRING,
              enumeration = {"partner", "region", "tier", "network"}),
      description = "What it is set for")
  @Parameter(
      name = "partner",
      in = ParameterIn.QUERY,
      description = "A partner's id: the targets set for it")
  @Parameter(
      name = "phase",
      in = ParameterIn.QUERY,
      schema =
          @Schema(
              type = SchemaType.STRING,
              enumeration = {"current", "coming", "past"}),
      description = "Where they are in their life; without it all")
  @Asks(Paging.class)
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = TargetPage.class)))
  public Response list(
      @Parameter(description = "An id of /api/v1/me") @PathParam("network") String network) {
    var scope = caller.scope();
    var values = QueryValues.ofProgram(uri.getQueryParameters());
    var filter = new ListQuery(values, programme.measures(scope)).targets(null);
    var page = targets.list(scope, filter, values.limit());
    return ListAnswer.of(page.map(TargetView::of), uri);
  }

  @GET
  @Path("{target}")
  @Allowed(READERS)
  @Operation(summary = "One target, with its ETag")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = TargetView.class)))
  public Response one(@PathParam("network") String network, @PathParam("target") String target) {
    return ROWS.one(targets.one(caller.scope(), id(target)));
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Allowed(ADMINISTRATORS)
  @Operation(
      summary = "Set a target",
      description =
          "As a target is shown: appliesTo says for a partner, a region, a tier (by its code)"
              + " or, as without it, the network; touchpoint, by id or code, for one or, without it,"
              + " all. The closest counts: partner before region"
              + " before tier before network, and within one of them the touchpoint's. Without an"
              + " end it holds until further notice. It is judged over period: month, quarter,"
              + " year or three-months (a month and the two before it); without it month. No two hold"
              + " for the same on the same day.")
  @RequestBody(content = @Content(example = EXAMPLE))
  @APIResponse(
      responseCode = "201",
      content = @Content(schema = @Schema(implementation = TargetView.class)))
  public Response set(@PathParam("network") String network, byte[] body) {
    return ROWS.add(
        network,
        body,
        reader.texts(),
        input -> targets.set(caller.scope(), input, Author.of(caller)));
  }

  @PUT
  @Path("{target}")
  @Consumes(MediaType.APPLICATION_JSON)
  @Allowed(ADMINISTRATORS)
  @Operation(
      summary = "Change a target: end it and set another in its place",
      description =
          "The body's measure, appliesTo and touchpoint are not looked at: they stay,"
              + " and so does period where it is left out."
              + " The new one begins today or later, while the old one holds; note is needed."
              + " If-Match carries the ETag that was seen, or * for any.")
  @RequestBody(content = @Content(example = EXAMPLE))
  @APIResponse(
      responseCode = "201",
      description = "The one that takes its place",
      content = @Content(schema = @Schema(implementation = TargetView.class)))
  @APIResponse(responseCode = "409", description = "It has an end already")
  public Response change(
      @PathParam("network") String network,
      @PathParam("target") String target,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      byte[] body) {
    return ROWS.created(
        network,
        ROWS.changed(
            ifMatch,
            body,
            reader.texts(),
            (seen, input) ->
                targets.change(caller.scope(), id(target), seen, input, Author.of(caller))));
  }

  @DELETE
  @Path("{target}")
  @Allowed(ADMINISTRATORS)
  @Operation(summary = "End a target", description = "It stays in the history.")
  @Parameter(
      name = "note",
      in = ParameterIn.QUERY,
      required = true,
      example = "Taken back at the review",
      description = "Why")
  @Parameter(
      name = "lastDay",
      in = ParameterIn.QUERY,
      schema = @Schema(type = SchemaType.STRING, format = "date"),
      description = "On which it still holds; yesterday at the earliest and without it")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = TargetView.class)))
  public Response end(
      @PathParam("network") String network,
      @PathParam("target") String target,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
    var input = Input.ofForm(uri.getQueryParameters(), reader.texts(), KEY);
    var seen = Versions.seen(ifMatch);
    var ended = targets.end(caller.scope(), id(target), seen, input, Author.of(caller));
    return ROWS.one(ended.orElseThrow(input::problem));
  }

  private static TargetId id(String text) {
    return TargetId.parse(text).orElseThrow(ProblemException::notFound);
  }
}
