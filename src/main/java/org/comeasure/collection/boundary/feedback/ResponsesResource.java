package org.comeasure.collection.boundary.feedback;

import static org.comeasure.tenancy.Allowed.Whom.READERS;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Locale;
import org.comeasure.shared.locale.Reader;
import org.comeasure.shared.locale.Texts;
import org.comeasure.shared.page.Asks;
import org.comeasure.shared.page.CursorPage;
import org.comeasure.shared.page.ListAnswer;
import org.comeasure.shared.page.Versions;
import org.comeasure.shared.problem.FieldError;
import org.comeasure.shared.problem.Problem;
import org.comeasure.shared.problem.ProblemException;
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

/** What people answered, for programs. */
@Path("/api/v1/networks/{network}/responses")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Responses")
public class ResponsesResource {

  private static final Texts ENGLISH = Texts.in(Locale.ENGLISH);

  @Inject Caller caller;
  @Inject ReadFeedback feedback;
  @Inject Reader reader;

  /** The documented form of a page; what is sent is a {@link CursorPage}. */
  @Schema(name = "ResponsePage")
  public record ResponsePage(
      List<ResponseView> items,
      @Schema(description = "Cursor of the next page, absent on the last one") String next) {}

  @GET
  @Allowed(READERS)
  @Operation(
      summary = "Responses, newest first",
      description =
          "Only those that the caller may see. Without `from` it is not all of them: only those of"
              + " the 13 months before `to` (or now). Whoever recomputes a figure gives the first"
              + " and the last day of its period. A"
              + " search for words (q) that takes longer than three seconds is refused. Comments of"
              + " partners and staff are given only where at least 8 of the same audience, partner"
              + " and branch answered in what is asked for; otherwise commentsWithheld is true, and"
              + " q and hasComment leave the responses out.")
  @Parameter(name = "network", in = ParameterIn.PATH, description = "An id of /api/v1/me")
  @Asks(ResponsesQuery.class)
  @APIResponse(
      responseCode = "200",
      description = "A page of responses",
      content = @Content(schema = @Schema(implementation = ResponsePage.class)))
  @APIResponse(responseCode = "400", description = "A parameter cannot be read; it is named")
  public Response list(@Context UriInfo uri) {
    var parameters = uri.getQueryParameters();
    var found = feedback.list(caller.scope(), parameters, ENGLISH);
    if (!found.errors().isEmpty()) {
      throw refused(found.errors());
    }
    var page = found.page().map(told -> ResponseView.of(told, found.names()));
    return ListAnswer.of(page, uri);
  }

  @GET
  @Path("{response}")
  @Allowed(READERS)
  @Operation(
      summary = "One response with the questions that were asked, with its ETag",
      description = "The questions' texts come in the language of Accept-Language.")
  @Parameter(name = "network", in = ParameterIn.PATH, description = "An id of /api/v1/me")
  @APIResponse(
      responseCode = "200",
      description = "The response",
      content = @Content(schema = @Schema(implementation = ResponseDetail.class)))
  public Response one(
      @Parameter(description = "The response's id") @PathParam("response") String id) {
    var found = feedback.one(caller.scope(), id).orElseThrow(ProblemException::notFound);
    var detail =
        new ResponseDetail(
            ResponseView.of(found.told(), found.names()),
            AnsweredQuestion.of(found, reader.texts().locale()),
            found.amendments().stream().map(ResponseDetail.Correction::of).toList());
    return Response.ok(detail).tag(Versions.tag(found.response().version())).build();
  }

  private static ProblemException refused(List<FieldError> errors) {
    var first = errors.get(0);
    var detail = "Parameter " + first.pointer() + ": " + first.message();
    return new Problem(ProblemType.BAD_REQUEST, detail, errors, 0).exception();
  }
}
