package org.comeasure.collection.boundary.integrity;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonString;
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
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.comeasure.shared.json.Documents;
import org.comeasure.shared.locale.Texts;
import org.comeasure.shared.page.Asks;
import org.comeasure.shared.page.ListAnswer;
import org.comeasure.shared.page.Paging;
import org.comeasure.shared.page.QueryValues;
import org.comeasure.shared.problem.FieldError;
import org.comeasure.shared.problem.Problem;
import org.comeasure.tenancy.Caller;
import org.comeasure.tenancy.Role;
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
  private static final Set<String> MEMBERS =
      Set.of("response", "partner", "day", "flag", "decision", "note");
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
  @RolesAllowed({Role.Name.MANUFACTURER_ADMIN, Role.Name.MANUFACTURER_ANALYST})
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
  @APIResponse(responseCode = "400", description = "A parameter that cannot be read")
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
  @RolesAllowed(Role.Name.MANUFACTURER_ADMIN)
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
  @APIResponse(responseCode = "404", description = "No such flag or partner")
  @APIResponse(responseCode = "422", description = "Something to mend, told by JSON pointers")
  public Reviewed review(@PathParam("network") String network, byte[] body) {
    var checked = new ReviewInput(fields(body)).check(ENGLISH);
    if (!checked.errors().isEmpty()) {
      throw Problem.invalid(checked.errors().stream().map(FlagsResource::pointed).toList())
          .exception();
    }
    return new Reviewed(judge.decide(caller.scope(), checked, caller.identity().orElseThrow()));
  }

  private static FieldError pointed(FieldError error) {
    return new FieldError("/" + error.pointer(), error.message());
  }

  private static Map<String, String> fields(byte[] body) {
    var fields = new HashMap<String, String>();
    Documents.object(body, "Send an object whose members are strings.", MEMBERS)
        .forEach(
            (name, value) -> {
              if (value instanceof JsonString text) {
                fields.put(name, text.getString());
              }
            });
    return fields;
  }
}
