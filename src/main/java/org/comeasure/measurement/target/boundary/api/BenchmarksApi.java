package org.comeasure.measurement.target.boundary.api;

import static org.comeasure.tenancy.Allowed.Whom.ADMINISTRATORS;
import static org.comeasure.tenancy.Allowed.Whom.MANUFACTURER;
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
import org.comeasure.measurement.target.boundary.BenchmarkRow;
import org.comeasure.measurement.target.boundary.ListQuery;
import org.comeasure.measurement.target.boundary.ManageBenchmarks;
import org.comeasure.measurement.target.domain.BenchmarkId;
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

/** External benchmarks, for programs. */
@Path("/api/v1/networks/{network}/external-benchmarks")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Targets and benchmarks")
public class BenchmarksApi {

  private static final String EXAMPLE =
      """
      {"measure": "nps", "value": 38, "source": "Trade association, yearly survey",
       "url": "https://association.example/survey", "period": "2026", "from": "2027-01-01"}
      """;

  private static final String KEY = "target";

  private static final VersionedRows<BenchmarkRow> ROWS =
      new VersionedRows<>(
          KEY,
          "external-benchmarks",
          row -> row.benchmark().id(),
          row -> row.benchmark().version(),
          BenchmarkView::of);

  @Inject Caller caller;
  @Inject ManageBenchmarks benchmarks;
  @Inject Programme programme;
  @Inject Reader reader;
  @Context UriInfo uri;

  /** The documented form of a page. */
  @Schema(name = "ExternalBenchmarkPage")
  public record ExternalBenchmarkPage(
      List<BenchmarkView> items,
      @Schema(description = "Cursor of the next page, absent on the last one")
          @Nullable String next) {}

  @GET
  @Allowed(READERS)
  @Operation(
      summary = "External benchmarks, newest first",
      description = "What others reach, as sources outside of the network tell it.")
  @Parameter(
      name = "measure",
      in = ParameterIn.QUERY,
      example = "nps",
      description = "A measure's code")
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
      content = @Content(schema = @Schema(implementation = ExternalBenchmarkPage.class)))
  public Response list(
      @Parameter(description = "An id of /api/v1/me") @PathParam("network") String network) {
    var scope = caller.scope();
    var values = QueryValues.ofProgram(uri.getQueryParameters());
    var filter = new ListQuery(values, programme.measures(scope)).benchmarks(null);
    var page = benchmarks.list(scope, filter, values.limit());
    return ListAnswer.of(page.map(BenchmarkView::of), uri);
  }

  @GET
  @Path("{benchmark}")
  @Allowed(MANUFACTURER)
  @Operation(summary = "One benchmark, with its ETag")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = BenchmarkView.class)))
  public Response one(
      @PathParam("network") String network, @PathParam("benchmark") String benchmark) {
    return ROWS.one(benchmarks.one(caller.scope(), id(benchmark)));
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Allowed(ADMINISTRATORS)
  @Operation(
      summary = "Enter an external benchmark",
      description =
          "With its source, the period that the source speaks of and, if there is one, an https"
              + " address. No two of the same source hold for a measure on the same day.")
  @RequestBody(content = @Content(example = EXAMPLE))
  @APIResponse(
      responseCode = "201",
      content = @Content(schema = @Schema(implementation = BenchmarkView.class)))
  public Response set(@PathParam("network") String network, byte[] body) {
    return ROWS.add(
        network,
        body,
        reader.texts(),
        input -> benchmarks.set(caller.scope(), input, Author.of(caller)));
  }

  @PUT
  @Path("{benchmark}")
  @Consumes(MediaType.APPLICATION_JSON)
  @Allowed(ADMINISTRATORS)
  @Operation(
      summary = "Change a benchmark: end it and set another in its place",
      description =
          "The body's measure is not looked at: it stays. The new one begins today or later,"
              + " while the old one holds; note is needed. If-Match carries the ETag that was seen,"
              + " or * for any.")
  @RequestBody(content = @Content(example = EXAMPLE))
  @APIResponse(
      responseCode = "201",
      description = "The one that takes its place",
      content = @Content(schema = @Schema(implementation = BenchmarkView.class)))
  @APIResponse(responseCode = "409", description = "It has an end already")
  public Response change(
      @PathParam("network") String network,
      @PathParam("benchmark") String benchmark,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      byte[] body) {
    return ROWS.created(
        network,
        ROWS.changed(
            ifMatch,
            body,
            reader.texts(),
            (seen, input) ->
                benchmarks.change(caller.scope(), id(benchmark), seen, input, Author.of(caller))));
  }

  @DELETE
  @Path("{benchmark}")
  @Allowed(ADMINISTRATORS)
  @Operation(summary = "End a benchmark", description = "It stays in the history.")
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
      content = @Content(schema = @Schema(implementation = BenchmarkView.class)))
  public Response end(
      @PathParam("network") String network,
      @PathParam("benchmark") String benchmark,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
    var input = Input.ofForm(uri.getQueryParameters(), reader.texts(), KEY);
    var seen = Versions.seen(ifMatch);
    var ended = benchmarks.end(caller.scope(), id(benchmark), seen, input, Author.of(caller));
    return ROWS.one(ended.orElseThrow(input::problem));
  }

  private static BenchmarkId id(String text) {
    return BenchmarkId.parse(text).orElseThrow(ProblemException::notFound);
  }
}
