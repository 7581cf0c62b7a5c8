package org.comeasure.administration.people.boundary;

import static org.comeasure.tenancy.Allowed.Whom.EDITORS;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.comeasure.shared.locale.Reader;
import org.comeasure.shared.page.Asks;
import org.comeasure.shared.page.Paging;
import org.comeasure.shared.page.Versions;
import org.comeasure.tenancy.Allowed;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The people of organisations, for programs that look after them. */
@Path("/api/v1/networks/{network}/people")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Administration")
public class PeopleApi {

  static final String LIST =
      "Those who are invited or in, in the order in which they came. Whoever is limited to"
          + " branches looks after nobody.";

  static final String INVITING =
      "It is answered at once; the mail follows in a moment, with a link that works for three"
          + " days. Whoever has an account keeps it and is told by mail. No branches means all.";

  static final String TAKEN = "Somebody with this address is a member or invited already";

  static final String NEW =
      """
      {"email": "ada@nordwind.example", "firstName": "Ada", "lastName": "Lund", "language": "de",
       "role": "partner-viewer", "branches": ["0MZK4Q0WG8V2R"]}
      """;

  private static final String CHANGED =
      """
      {"role": "partner-manager", "branches": []}
      """;

  @Inject Reader reader;
  @Inject ManagePeople manage;
  @Inject PeopleAnswers answers;
  @Context UriInfo uri;

  @GET
  @Asks(Paging.class)
  @Allowed(EDITORS)
  @Operation(summary = "The people of one's own organisation", description = LIST)
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = PeoplePage.class)))
  public Response list(@PathParam("network") String network) {
    return answers.list(manage.organization(null), uri);
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Allowed(EDITORS)
  @Operation(summary = "Invite somebody into one's own organisation", description = INVITING)
  @RequestBody(content = @Content(example = NEW))
  @APIResponse(
      responseCode = "201",
      content = @Content(schema = @Schema(implementation = PersonView.class)))
  @APIResponse(responseCode = "409", description = TAKEN)
  public Response invite(@PathParam("network") String network, byte[] body) {
    return answers.invite(network, manage.organization(null), body);
  }

  @GET
  @Path("{person}")
  @Allowed(EDITORS)
  @Operation(summary = "A person of one's own organisation or of a partner in view, with its ETag")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = PersonView.class)))
  public Response one(@PathParam("network") String network, @PathParam("person") String person) {
    return answers.rows().one(manage.find(person));
  }

  @PATCH
  @Path("{person}")
  @Consumes(MediaType.APPLICATION_JSON)
  @Allowed(EDITORS)
  @Operation(
      summary = "Change somebody's role or branches",
      description =
          "What is left out stays; an empty list of branches means all. It holds within seconds, a"
              + " wider role within a minute. If-Match carries the ETag that was seen.")
  @RequestBody(content = @Content(example = CHANGED))
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = PersonView.class)))
  @APIResponse(
      responseCode = "409",
      description = "It is oneself, or the last one who runs the organisation")
  public Response change(
      @PathParam("network") String network,
      @PathParam("person") String person,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      byte[] body) {
    return answers
        .rows()
        .change(
            ifMatch,
            body,
            reader.texts(),
            (seen, input) -> manage.change(manage.find(person), seen, input, false));
  }

  @DELETE
  @Path("{person}")
  @Allowed(EDITORS)
  @Operation(
      summary = "Take somebody out, or withdraw an invitation",
      description =
          "Access ends within seconds; it is removing until the sign-in service knows, and removed"
              + " then. Who is out already stays so. If-Match carries the ETag that was seen.")
  @APIResponse(
      responseCode = "202",
      content = @Content(schema = @Schema(implementation = PersonView.class)))
  @APIResponse(
      responseCode = "409",
      description = "It is oneself, or the last one who runs the organisation")
  public Response remove(
      @PathParam("network") String network,
      @PathParam("person") String person,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
    var seen = Versions.seen(ifMatch);
    return answers.accepted(manage.remove(manage.recall(person), seen));
  }

  @POST
  @Path("{person}/resend")
  @Allowed(EDITORS)
  @Operation(
      summary = "Send an invitation again, or try again what went wrong",
      description = "A link that was sent before goes on until its own end.")
  @APIResponse(
      responseCode = "202",
      content = @Content(schema = @Schema(implementation = PersonView.class)))
  @APIResponse(
      responseCode = "409",
      description = "There is nothing to send, or it was sent a moment ago")
  public Response again(@PathParam("network") String network, @PathParam("person") String person) {
    return answers.accepted(manage.again(manage.find(person)));
  }
}
