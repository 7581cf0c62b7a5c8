package org.comeasure.platform.job.boundary;

import static org.comeasure.tenancy.Allowed.Whom.OPERATORS;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.comeasure.tenancy.Allowed;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Jobs and schedules, for operators' programs. */
@Path("/api/v1/platform/jobs")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
@Tag(name = "Platform")
public class OverviewApi {

  @Inject ReadOverview overview;

  @GET
  @Allowed(OPERATORS)
  @Operation(
      summary = "How many jobs wait, run and have failed, and what is next by the calendar",
      description = "In all networks together, and nothing of whose they are.")
  @APIResponse(responseCode = "200", description = "Counts and times")
  public JobOverview read() {
    return overview.read();
  }
}
