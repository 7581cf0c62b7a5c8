package org.comeasure.collection.boundary.amend;

import static org.comeasure.tenancy.Allowed.Whom.ADMINISTRATORS;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.comeasure.collection.ResponseId;
import org.comeasure.shared.page.Versions;
import org.comeasure.shared.problem.ProblemException;
import org.comeasure.tenancy.Allowed;
import org.comeasure.tenancy.Caller;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Where a manufacturer's programs take responses back and put them right. */
@Path("/api/v1/networks/{network}/responses")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Responses")
public class AmendmentsResource {

  private static final String WITHDRAWAL = "{\"reason\": \"Handed in twice by the old system\"}";
  private static final String CORRECTION =
      """
      {"reason": "Scale was read upside down", "answers": {"recommend": 9, "satisfied": 5}}
      """;

  @Inject Caller caller;
  @Inject AmendResponse amend;

  @POST
  @Path("{response}/withdraw")
  @Allowed(ADMINISTRATORS)
  @Operation(
      summary = "Withdraw a response for good",
      description =
          "It is neither shown nor counted any more, and a repeat of its submission does not bring"
              + " it back. If-Match carries the ETag that was seen, or * for any.")
  @RequestBody(required = true, content = @Content(example = WITHDRAWAL))
  @APIResponse(responseCode = "204", description = "Withdrawn")
  @APIResponse(responseCode = "404", description = "No such response, or withdrawn before")
  @APIResponse(responseCode = "422", description = "No reason, or one that is too long")
  public Response withdraw(
      @Parameter(description = "An id of /api/v1/me") @PathParam("network") String network,
      @PathParam("response") String response,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      byte[] body) {
    amend.withdraw(order(response, ifMatch, AmendmentInput.parse(body)));
    return Response.noContent().build();
  }

  @PUT
  @Path("{response}")
  @Allowed(ADMINISTRATORS)
  @Operation(
      summary = "Correct the answers of a response",
      description =
          "The answers given take the place of all of its answers, checked by the questionnaire that"
              + " was asked. If-Match carries the ETag that was seen, or * for any.")
  @RequestBody(required = true, content = @Content(example = CORRECTION))
  @APIResponse(responseCode = "204", description = "Corrected")
  @APIResponse(responseCode = "404", description = "No such response, or withdrawn")
  @APIResponse(responseCode = "422", description = "No reason, or answers to be mended")
  public Response correct(
      @Parameter(description = "An id of /api/v1/me") @PathParam("network") String network,
      @PathParam("response") String response,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      byte[] body) {
    var input = AmendmentInput.parse(body);
    amend.correct(order(response, ifMatch, input), input::answers);
    return Response.noContent().build();
  }

  private AmendResponse.Order order(
      String response, @Nullable String ifMatch, AmendmentInput input) {
    return new AmendResponse.Order(
        caller.scope(),
        ResponseId.parse(response).orElseThrow(ProblemException::notFound),
        Versions.seen(ifMatch),
        input.reason(),
        caller.identity().orElseThrow().subject());
  }
}
