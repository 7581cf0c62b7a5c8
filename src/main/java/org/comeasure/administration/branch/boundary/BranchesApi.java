package org.comeasure.administration.branch.boundary;

import static org.comeasure.tenancy.Allowed.Whom.EDITORS;
import static org.comeasure.tenancy.Allowed.Whom.READERS;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.comeasure.shared.input.Input;
import org.comeasure.shared.locale.Reader;
import org.comeasure.shared.page.VersionedRows;
import org.comeasure.shared.problem.ProblemException;
import org.comeasure.tenancy.Allowed;
import org.comeasure.tenancy.BranchId;
import org.comeasure.tenancy.BranchState;
import org.comeasure.tenancy.Branches;
import org.comeasure.tenancy.Caller;
import org.comeasure.tenancy.PartnerId;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The branches of partners, for programs that administer them. */
@Path("/api/v1/networks/{network}/branches")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Administration")
public class BranchesApi {

  private static final String NEW =
      """
      {"partner": "0MZK4Q0WG8V2S", "name": "Kiel", "country": "DE", "timeZone": "Europe/Berlin",
       "address": "Hafenstraße 4, 24103 Kiel"}
      """;

  private static final String CHANGED =
      """
      {"name": "Kiel Hafen", "country": "DE", "timeZone": "Europe/Berlin",
       "address": "Hafenstraße 4, 24103 Kiel"}
      """;

  private static final String MERGER =
      """
      {"into": "0MZK4Q0WG8V2R"}
      """;

  private static final VersionedRows<BranchState> ROWS =
      new VersionedRows<>(
          ManageBranches.KEY, "branches", BranchState::id, BranchState::version, BranchView::of);

  @Inject Caller caller;
  @Inject Reader reader;
  @Inject Branches branches;
  @Inject ManageBranches manage;

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Allowed(EDITORS)
  @Operation(
      summary = "Add a branch to a partner",
      description = "A partner's own people need not name the partner.")
  @RequestBody(content = @Content(example = NEW))
  @APIResponse(
      responseCode = "201",
      content = @Content(schema = @Schema(implementation = BranchView.class)))
  public Response add(@PathParam("network") String network, byte[] body) {
    return ROWS.add(network, body, reader.texts(), this::add);
  }

  private Optional<BranchState> add(Input input) {
    var scope = caller.scope();
    var named =
        input
            .field("partner")
            .required(scope.wholeNetwork())
            .as(id -> PartnerId.parse(id).filter(scope::covers));
    var partner = named == null ? scope.partner() : named;
    return partner == null || !input.errors().isEmpty()
        ? Optional.empty()
        : manage.add(scope, partner, input);
  }

  @GET
  @Path("{branch}")
  @Allowed(READERS)
  @Operation(summary = "A branch, with its ETag")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = BranchView.class)))
  public Response one(@PathParam("network") String network, @PathParam("branch") String branch) {
    return ROWS.one(branches.find(caller.scope(), id(branch)));
  }

  @PUT
  @Path("{branch}")
  @Consumes(MediaType.APPLICATION_JSON)
  @Allowed(EDITORS)
  @Operation(
      summary = "Change a branch",
      description =
          "All of it: what is left out is emptied. If-Match carries the ETag that was seen.")
  @RequestBody(content = @Content(example = CHANGED))
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = BranchView.class)))
  public Response change(
      @PathParam("network") String network,
      @PathParam("branch") String branch,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      byte[] body) {
    return ROWS.change(
        ifMatch,
        body,
        reader.texts(),
        (seen, input) -> manage.change(caller.scope(), id(branch), seen, input));
  }

  @POST
  @Path("{branch}/closing")
  @Allowed(EDITORS)
  @Operation(
      summary = "Close a branch",
      description =
          "Its figures and responses stay. People who are limited to it alone see nothing any"
              + " more. One that is closed already stays so.")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = BranchView.class)))
  @APIResponse(responseCode = "409", description = "Another branch has taken it over")
  public BranchView close(
      @PathParam("network") String network,
      @PathParam("branch") String branch,
      @Parameter(description = "For the audit trail") @QueryParam("reason") @DefaultValue("")
          String reason) {
    return BranchView.of(manage.close(caller.scope(), id(branch), true, reason));
  }

  @DELETE
  @Path("{branch}/closing")
  @Allowed(EDITORS)
  @Operation(summary = "Open a branch again")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = BranchView.class)))
  @APIResponse(responseCode = "409", description = "Another branch has taken it over")
  public BranchView open(
      @PathParam("network") String network,
      @PathParam("branch") String branch,
      @Parameter(description = "For the audit trail") @QueryParam("reason") @DefaultValue("")
          String reason) {
    return BranchView.of(manage.close(caller.scope(), id(branch), false, reason));
  }

  @POST
  @Path("{branch}/merger")
  @Consumes(MediaType.APPLICATION_JSON)
  @Allowed(EDITORS)
  @Operation(
      summary = "Merge a branch into another one of its partner",
      description =
          "For good. Its links, responses and figures become the other's within a minute, and so do"
              + " the people who are limited to it. Whatever names it later counts for the other.")
  @RequestBody(content = @Content(example = MERGER))
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = BranchView.class)))
  @APIResponse(
      responseCode = "409",
      description = "The other is closed, the same, or another partner's")
  public BranchView merge(
      @PathParam("network") String network, @PathParam("branch") String branch, byte[] body) {
    var scope = caller.scope();
    var from = branches.find(scope, id(branch)).orElseThrow(ProblemException::notFound).id();
    var input = Input.ofJson(body, reader.texts(), ManageBranches.KEY);
    var into = input.field("into").required().as(id -> other(id));
    if (!input.clean() || into == null) {
      throw input.problem();
    }
    return BranchView.of(manage.merge(scope, from, into));
  }

  private Optional<BranchId> other(String text) {
    return BranchId.parse(text)
        .flatMap(id -> branches.find(caller.scope(), id))
        .map(BranchState::id);
  }

  private static BranchId id(String text) {
    return BranchId.parse(text).orElseThrow(ProblemException::notFound);
  }
}
