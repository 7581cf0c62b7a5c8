package org.comeasure.collection.boundary.intake;

import static org.comeasure.tenancy.Allowed.Whom.EDITORS;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.net.URI;
import java.util.List;
import java.util.regex.Pattern;
import org.comeasure.collection.boundary.writing.NoRoomException;
import org.comeasure.shared.problem.FieldError;
import org.comeasure.shared.problem.Problem;
import org.comeasure.shared.problem.ProblemException;
import org.comeasure.shared.problem.ProblemType;
import org.comeasure.tenancy.Allowed;
import org.comeasure.tenancy.Caller;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Where programs hand in what they have collected. */
@Path("/api/v1/networks/{network}/responses")
@RequestScoped
@Tag(name = "Responses")
public class IntakeResource {

  private static final String KEY = "Idempotency-Key";
  private static final int BUSY_SECONDS = 2;
  private static final Pattern PRINTABLE = Pattern.compile("[\\x20-\\x7e]{1,128}");

  @Inject Caller caller;
  @Inject TakeIn takeIn;

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  @Allowed(EDITORS)
  @Operation(
      summary = "Hand in one response, or up to 500",
      description =
          "One response as an object, or several as an array or under items. Of several, a bad one"
              + " fails alone. A repeat with the same Idempotency-Key and body stores nothing and"
              + " gets the same answer; a single response that was refused may be mended and sent"
              + " again under its key. Where a link is given, it says partner, branch, touchpoint,"
              + " questionnaire and channel. Who hands it in is recorded apart from the channel that it"
              + " names.")
  @RequestBody(
      required = true,
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema =
                  @Schema(oneOf = {IntakeItem.class, IntakeItem[].class, IntakeItem.Batch.class}),
              examples = {
                @ExampleObject(name = "one", summary = "One response", value = IntakeItem.ONE),
                @ExampleObject(name = "several", summary = "Several", value = IntakeItem.SEVERAL)
              }))
  @APIResponse(
      responseCode = "201",
      description = "The single response is stored",
      content = @Content(examples = @ExampleObject(name = "stored", value = IntakeItem.STORED)))
  @APIResponse(
      responseCode = "200",
      description = "What became of each of several, or a single one that was there already",
      content = @Content(examples = @ExampleObject(name = "each", value = IntakeItem.EACH)))
  @APIResponse(responseCode = "400", description = "No Idempotency-Key, or a body that is not JSON")
  @APIResponse(responseCode = "413", description = "A body beyond the limit (2 MiB)")
  @APIResponse(responseCode = "415", description = "A body that does not claim to be JSON")
  @APIResponse(
      responseCode = "503",
      description = "More is waiting to be stored than can be; Retry-After says when to try again")
  @APIResponse(
      responseCode = "422",
      description = "The single response is not acceptable, or the key came with another body")
  public Response take(
      @Parameter(description = "An id of /api/v1/me") @PathParam("network") String network,
      @Parameter(required = true, description = "1 to 128 printable ASCII characters, yours alone")
          @HeaderParam(KEY)
          @Nullable String key,
      byte[] body) {
    if (key == null || !PRINTABLE.matcher(key).matches()) {
      throw keyMissing();
    }
    var client = caller.identity().orElseThrow().subject();
    var taken = taken(client, key, body);
    var answer = Response.status(taken.status()).entity(taken.json());
    return taken.id().map(id -> answer.location(location(network, id))).orElse(answer).build();
  }

  private Taken taken(String client, String key, byte[] body) {
    try {
      return takeIn.take(caller.scope(), client, key, body);
    } catch (NoRoomException full) {
      throw Problem.of(ProblemType.UNAVAILABLE).retryAfter(BUSY_SECONDS).exception();
    }
  }

  private static URI location(String network, String id) {
    return UriBuilder.fromPath("/api/v1/networks/{network}/responses/{id}").build(network, id);
  }

  private static ProblemException keyMissing() {
    var message = "Give the header " + KEY + " with 1 to 128 printable ASCII characters.";
    var errors = List.of(new FieldError(KEY, message));
    return new Problem(ProblemType.KEY_MISSING, message, errors, 0).exception();
  }
}
