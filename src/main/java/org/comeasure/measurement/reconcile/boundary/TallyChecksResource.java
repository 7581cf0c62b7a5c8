package org.comeasure.measurement.reconcile.boundary;

import static org.comeasure.tenancy.Allowed.Whom.ADMINISTRATORS;
import static org.comeasure.tenancy.Allowed.Whom.MANUFACTURER;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import org.comeasure.shared.problem.ProblemException;
import org.comeasure.tenancy.Allowed;
import org.comeasure.tenancy.Caller;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Whether a network's figures are what its responses say, for programs. */
@Path("/api/v1/networks/{network}/tally-checks")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
@Tag(name = "Scorecards")
public class TallyChecksResource {

  private static final String EXAMPLE =
      """
      {"status": "done", "responses": 24992, "cells": 310422, "differing": 0, "repaired": false}
      """;

  @Inject Caller caller;
  @Inject TallyCheck check;

  /** The documented form of the newest check. */
  @Schema(name = "TallyCheck")
  public record Body(
      @Schema(enumeration = {"queued", "running", "done", "failed", "cancelled"}) String status,
      @Schema(description = "Responses counted again") @Nullable Long responses,
      @Schema(description = "Cells compared") @Nullable Long cells,
      @Schema(description = "Cells that differed") @Nullable Long differing,
      @Schema(description = "Whether those were put right") @Nullable Boolean repaired) {}

  @GET
  @Allowed(MANUFACTURER)
  @Operation(summary = "The newest check of the tallies against the responses")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = Body.class), example = EXAMPLE))
  @APIResponse(responseCode = "404", description = "Nobody has looked yet")
  public Body newest(
      @Parameter(description = "An id of /api/v1/me") @PathParam("network") String network) {
    var job = check.newest(caller.scope()).orElseThrow(ProblemException::notFound);
    if (job.result() == null) {
      return new Body(job.status().code(), null, null, null, null);
    }
    var report = Report.parse(job.result());
    return new Body(
        job.status().code(),
        report.responses(),
        report.cells(),
        report.differing(),
        report.repaired());
  }

  @POST
  @Allowed(ADMINISTRATORS)
  @Operation(
      summary = "Hold the tallies against the responses",
      description = "Runs as a job while answers keep coming in. One that runs is not doubled.")
  @APIResponse(responseCode = "202", description = "Started; Location is the job")
  public Response start(
      @Parameter(description = "An id of /api/v1/me") @PathParam("network") String network,
      @Parameter(description = "Put right what differs")
          @QueryParam("repair")
          @DefaultValue("false")
          boolean repair) {
    var subject = caller.identity().orElseThrow().subject();
    var job = check.request(caller.scope(), repair, subject);
    var place =
        UriBuilder.fromPath("/api/v1/networks/{network}/jobs/{job}").build(network, job.id());
    return Response.accepted().location(place).build();
  }
}
