package org.comeasure.collection.boundary.integrity;

import static org.comeasure.tenancy.Allowed.Whom.ADMINISTRATORS;
import static org.comeasure.tenancy.Allowed.Whom.MANUFACTURER;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Locale;
import org.comeasure.shared.input.Input;
import org.comeasure.shared.locale.Texts;
import org.comeasure.shared.page.Asks;
import org.comeasure.shared.page.ListAnswer;
import org.comeasure.shared.page.Paging;
import org.comeasure.shared.page.QueryValues;
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

/** The flags of a network, for the manufacturer's programs. */
@Path("/api/v1/networks/{network}/flags")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Integrity")
public class FlagsResource {

  private static final Texts ENGLISH = Texts.in(Locale.ENGLISH);
  private static final String EXAMPLE =
      """
      {"response": "0Q7MZ3V8K2T4A", "flag": "speeder", "decision": "dismissed",
       "note": "Answered on the phone, our staff typed"}
      """;

  @Inject Caller caller;
  @Inject ListFlags flags;
  @Inject JudgeFlags judge;
  @Context UriInfo uri;

  /** The documented form of a page. */
  @Schema(name = "FlagPage")
  public record FlagPage(
      List<FlagView> items,
      @Schema(description = "Cursor of the next page, absent on the last one")
          @Nullable String next) {}

  /** What a decision came to. */
  @Schema(name = "Reviewed")
  public record Reviewed(@Schema(description = "How many flags it was about") int flags) {}

  @GET
  @Allowed(MANUFACTURER)
  @Operation(
      summary = "Flags of one state of review, newest answers first",
      description =
          "Flags that a program cannot see at once are raised by a look every few minutes.")
  @Parameter(
      name = "review",
      in = ParameterIn.QUERY,
      schema =
          @Schema(
              type = SchemaType.STRING,
              enumeration = {"open", "confirmed", "dismissed"}),
      description = "What a review came to; without it open")
  @Parameter(
      name = "flag",
      in = ParameterIn.QUERY,
      schema =
          @Schema(
              type = SchemaType.STRING,
              enumeration = {
                "speeder",
                "straight-lining",
                "duplicate",
                "origin-burst",
                "top-burst",
                "unverified-channel",
                "late-delivery",
                "outlier"
              }),
      description = "The kind of flag")
  @Parameter(name = "partner", in = ParameterIn.QUERY, description = "A partner's id")
  @Asks(Paging.class)
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = FlagPage.class)))
  public Response list(
      @Parameter(description = "An id of /api/v1/me") @PathParam("network") String network) {
    var values = QueryValues.ofProgram(uri.getQueryParameters());
    var query = new FlagQuery(values);
    var page = flags.page(caller.scope(), query.filter(), query.cursor(), values.limit());
    return ListAnswer.of(page.map(FlagView::of), uri);
  }

  @POST
  @Path("review")
  @Consumes(MediaType.APPLICATION_JSON)
  @Allowed(ADMINISTRATORS)
  @Operation(
      summary = "Confirm or dismiss flags",
      description =
          "One flag of a response, or with partner and day (of the network's zone) in place of response all open ones"
              + " of that kind. A dismissed flag counts no longer; the decision can be changed for"
              + " one response. A dismissal says why in its note.")
  @RequestBody(required = true, content = @Content(example = EXAMPLE))
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = Reviewed.class)))
  public Reviewed review(@PathParam("network") String network, byte[] body) {
    var input = Input.ofJson(body, ENGLISH, ReviewInput.KEY);
    var asked = ReviewInput.read(input).orElseThrow(input::problem);
    return new Reviewed(judge.decide(caller.scope(), asked, caller.identity().orElseThrow()));
  }
}
