package org.comeasure.programme.boundary;

import static org.comeasure.shared.json.Documents.JSON;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.bind.annotation.JsonbNillable;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.io.StringReader;
import java.util.List;
import org.comeasure.programme.QuestionnaireId;
import org.comeasure.programme.domain.QuestionnaireState;
import org.comeasure.shared.json.Documents;
import org.comeasure.shared.page.CursorPage;
import org.comeasure.shared.page.Versions;
import org.comeasure.shared.problem.ProblemException;
import org.comeasure.tenancy.Caller;
import org.comeasure.tenancy.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Questionnaires: what is asked, and documents that become what is asked. */
@Path("/api/v1/networks/{network}/questionnaires")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Programme")
public class QuestionnairesApi {
  private static final String EXAMPLE =
      """
      {"code": "showroom-visit", "touchpoint": "showroom", "audience": "end-user", "languages": ["en", "de"],
       "title": {"en": "Your visit", "de": "Ihr Besuch"},
       "questions": [
         {"key": "found", "kind": "yes-no", "text": {"en": "Did you find it?", "de": "Haben Sie es gefunden?"},
          "labels": [{"en": "No", "de": "Nein"}, {"en": "Yes", "de": "Ja"}]},
         {"key": "staff", "kind": "battery", "text": {"en": "The staff was", "de": "Das Personal war"},
          "scale": {"lowest": 1, "highest": 6},
          "labels": [{"en": "not at all", "de": "gar nicht"}, {"en": "very much", "de": "sehr"}],
          "items": [{"key": "polite", "text": {"en": "polite", "de": "freundlich"}},
                    {"key": "hurried", "text": {"en": "in a hurry", "de": "in Eile"}, "reversed": true}]},
         {"key": "comment", "kind": "comment", "text": {"en": "Anything else?", "de": "Noch etwas?"}}]}
      """;
  private static final String FORM =
      "code, touchpoint (id or code), audience (end-user unless it is partner), languages, title and"
          + " questions. A question has key, kind, text and required; kind is nps (0 to 10), csat, ces"
          + " (1 to 7), rating, top-3-box (0 or 1 to 10), yes-no, battery, choice or comment. Scales"
          + " have 2 to 11 points between 0 and 10: scale.lowest and scale.highest, with labels for"
          + " both ends or every point, and a measure, by which the answers of all questionnaires are"
          + " counted together (the key unless it is named) with its name in reports. A battery has up"
          + " to 30 items, each reversed or not and of a subscale or none. The options of a choice are"
          + " counted where counted is true. Members that are not known are refused.";
  @Inject Caller caller;
  @Inject CachedProgramme programme;
  @Inject ManageQuestionnaires questionnaires;

  /** The documented form of the list of questionnaires. */
  @Schema(name = "QuestionnaireList")
  public record QuestionnaireList(List<QuestionnaireView> items) {}

  /** A questionnaire with its draft. */
  @Schema(name = "QuestionnaireDraft")
  @JsonbNillable
  public record DraftView(
      String id,
      String code,
      @Schema(description = "The touchpoint's id") String touchpoint,
      String audience,
      @Schema(
              enumeration = {"draft", "published"},
              description = "Whether it is asked")
          String status,
      @Schema(description = "Number of the version that is asked", nullable = true)
          @Nullable Integer published,
      @Schema(
              type = SchemaType.OBJECT,
              implementation = Object.class,
              nullable = true,
              description = "The document that is to be published, as it came")
          @Nullable JsonObject draft) {}

  @GET
  @RolesAllowed({
    Role.Name.MANUFACTURER_ADMIN,
    Role.Name.MANUFACTURER_ANALYST,
    Role.Name.PARTNER_MANAGER,
    Role.Name.PARTNER_VIEWER
  })
  @Operation(
      summary = "The published questionnaires with their questions",
      description =
          "Of each the newest version: the answer keys with their kinds, bounds, options and texts,"
              + " by which a response is checked.")
  @APIResponse(
      responseCode = "200",
      description = "All published questionnaires",
      content = @Content(schema = @Schema(implementation = QuestionnaireList.class)))
  public CursorPage<QuestionnaireView> list(
      @Parameter(description = "An id of /api/v1/me") @PathParam("network") String network) {
    var touchpoints = programme.touchpoints(caller.scope());
    var measures = programme.measures(caller.scope());
    return CursorPage.last(
        programme.published(caller.scope()).stream()
            .map(found -> QuestionnaireView.of(found, touchpoints, measures))
            .toList());
  }

  @GET
  @Path("{questionnaire}")
  @RolesAllowed({Role.Name.MANUFACTURER_ADMIN, Role.Name.MANUFACTURER_ANALYST})
  @Operation(summary = "One questionnaire with its draft and its ETag")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = DraftView.class)))
  @APIResponse(responseCode = "404", description = "No such questionnaire in the network")
  public Response one(
      @PathParam("network") String network, @PathParam("questionnaire") String questionnaire) {
    return answer(questionnaires.one(caller.scope(), id(questionnaire)), Response.ok());
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Role.Name.MANUFACTURER_ADMIN)
  @Operation(
      summary = "Put a questionnaire in, as a draft",
      description = FORM + " Texts may still be missing in some language.")
  @RequestBody(content = @Content(example = EXAMPLE))
  @APIResponse(
      responseCode = "201",
      content = @Content(schema = @Schema(implementation = DraftView.class)))
  @APIResponse(responseCode = "409", description = "There is one of this code")
  @APIResponse(responseCode = "422", description = "Something to mend, told by JSON pointers")
  public Response make(@PathParam("network") String network, byte[] body) {
    var made = questionnaires.make(caller.scope(), Documents.object(body, "Send an object."));
    var place =
        UriBuilder.fromPath("/api/v1/networks/{network}/questionnaires/{id}")
            .build(network, made.id());
    return answer(made, Response.created(place));
  }

  @PUT
  @Path("{questionnaire}")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Role.Name.MANUFACTURER_ADMIN)
  @Operation(
      summary = "Put another document in the place of the draft",
      description =
          "Of a published questionnaire it becomes the draft of the version that is to follow. Code,"
              + " touchpoint and audience stay. If-Match carries the ETag that was seen, or * for any.")
  @RequestBody(content = @Content(example = EXAMPLE))
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = DraftView.class)))
  @APIResponse(responseCode = "412", description = "It has changed since it was seen")
  @APIResponse(responseCode = "422", description = "Something to mend, told by JSON pointers")
  @APIResponse(responseCode = "428", description = "No If-Match")
  public Response change(
      @PathParam("network") String network,
      @PathParam("questionnaire") String questionnaire,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      byte[] body) {
    var seen = Versions.seen(ifMatch);
    var document = Documents.object(body, "Send an object.");
    var changed = questionnaires.change(caller.scope(), id(questionnaire), seen, document);
    return answer(changed, Response.ok());
  }

  @POST
  @Path("{questionnaire}/publish")
  @RolesAllowed(Role.Name.MANUFACTURER_ADMIN)
  @Operation(
      summary = "Ask what the draft says",
      description =
          "Every text has to be there in every language, and a known measure keeps its scale. It is"
              + " answered once every node asks it; a published version never changes. If-Match"
              + " carries the ETag that was seen, or * for any.")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = DraftView.class)))
  @APIResponse(responseCode = "409", description = "There is no draft")
  @APIResponse(responseCode = "412", description = "It has changed since it was seen")
  @APIResponse(responseCode = "422", description = "Something to mend, told by JSON pointers")
  @APIResponse(responseCode = "428", description = "No If-Match")
  public Response publish(
      @PathParam("network") String network,
      @PathParam("questionnaire") String questionnaire,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
    var published =
        questionnaires.publish(caller.scope(), id(questionnaire), Versions.seen(ifMatch));
    programme.awaitChange();
    return answer(published, Response.ok());
  }

  private static QuestionnaireId id(String text) {
    return QuestionnaireId.parse(text).orElseThrow(ProblemException::notFound);
  }

  private static Response answer(QuestionnaireState state, Response.ResponseBuilder answer) {
    var view =
        new DraftView(
            state.id().toString(),
            state.code(),
            state.touchpoint().toString(),
            state.audience(),
            state.published() == 0 ? "draft" : "published",
            state.published() == 0 ? null : state.published(),
            state.draft() == null ? null : parsed(state.draft()));
    return answer.entity(view).tag(Versions.tag(state.version())).build();
  }

  private static JsonObject parsed(String document) {
    try (var reader = JSON.createReader(new StringReader(document))) {
      return reader.readObject();
    }
  }
}
