package org.comeasure.platform.audit.boundary;

import static org.comeasure.tenancy.Allowed.Whom.ADMINISTRATORS;
import static org.comeasure.tenancy.Allowed.Whom.EDITORS;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.bind.annotation.JsonbNillable;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.comeasure.platform.job.Jobs;
import org.comeasure.shared.page.Asks;
import org.comeasure.shared.page.ListAnswer;
import org.comeasure.shared.page.Paging;
import org.comeasure.shared.page.QueryValues;
import org.comeasure.shared.problem.Problem;
import org.comeasure.shared.problem.ProblemType;
import org.comeasure.tenancy.Allowed;
import org.comeasure.tenancy.Caller;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The audit trail, for programs. */
@Path("/api/v1/networks/{network}/audit")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Audit")
public class AuditApi {

  @Inject Caller caller;
  @Inject KeepAudit audit;
  @Inject Jobs jobs;
  @Context UriInfo uri;

  /** The documented form of a page. */
  @Schema(name = "AuditPage")
  public record EntryPage(
      List<AuditView> items,
      @Schema(description = "Cursor of the next page, absent on the last one")
          @Nullable String next) {}

  /** What the newest verification came to. */
  @Schema(name = "AuditVerification")
  @JsonbNillable
  public record Verification(
      @Schema(description = "When it ended") Instant verifiedAt,
      @Schema(description = "How many entries there were", example = "412") long entries,
      @Schema(
              description = "The first entry that is not what was written there; null for none",
              nullable = true)
          @Nullable Long broken) {}

  @GET
  @Allowed(EDITORS)
  @Operation(
      summary = "Who did what, newest first",
      description =
          "A partner reads what its own people did. Each entry was written in the"
              + " transaction of what it tells of. Reasons and answers of corrections, and notes of"
              + " decisions on flags, are read from the response for as long as it is stored.")
  @Parameter(name = "action", in = ParameterIn.QUERY, description = "The whole of it")
  @Parameter(name = "partner", in = ParameterIn.QUERY, description = "A partner's id")
  @Parameter(
      name = "from",
      in = ParameterIn.QUERY,
      schema = @Schema(format = "date"),
      description = "First day, in the network's time zone")
  @Parameter(
      name = "to",
      in = ParameterIn.QUERY,
      schema = @Schema(format = "date"),
      description = "Last day")
  @Asks(Paging.class)
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = EntryPage.class)))
  public Response list(
      @Parameter(description = "An id of /api/v1/me") @PathParam("network") String network) {
    var values = QueryValues.ofProgram(uri.getQueryParameters());
    var query = new AuditQuery(values, caller.network().orElseThrow().zone());
    var page = audit.page(caller.scope(), query.filter(), values.limit(), Optional.empty());
    return ListAnswer.of(page.map(AuditView::of), uri);
  }

  @GET
  @Path("verification")
  @Allowed(ADMINISTRATORS)
  @Operation(
      summary = "Whether the trail is whole",
      description =
          "Entries are chained by hashes and followed from the first one once a day: one that was"
              + " changed, left out or put in later is found.")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = Verification.class)))
  @APIResponse(responseCode = "404", description = "It has not been verified yet")
  public Verification verification(@PathParam("network") String network) {
    return AuditCheck.newest(jobs, caller.scope())
        .map(made -> new Verification(made.at(), made.check().entries(), made.check().broken()))
        .orElseThrow(
            () -> Problem.of(ProblemType.NOT_FOUND, "It has not been verified yet.").exception());
  }
}
