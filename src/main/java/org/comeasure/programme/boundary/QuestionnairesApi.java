package org.comeasure.programme.boundary;

import static org.comeasure.shared.json.Documents.JSON;
import static org.comeasure.tenancy.Allowed.Whom.ADMINISTRATORS;
import static org.comeasure.tenancy.Allowed.Whom.MANUFACTURER;
import static org.comeasure.tenancy.Allowed.Whom.READERS;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.bind.annotation.JsonbNillable;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.StringReader;
import java.util.List;
import org.comeasure.programme.QuestionnaireId;
import org.comeasure.programme.domain.QuestionnaireState;
import org.comeasure.shared.json.Documents;
import org.comeasure.shared.page.CursorPage;
import org.comeasure.shared.page.VersionedRows;
import org.comeasure.shared.page.Versions;
import org.comeasure.shared.problem.FieldError;
import org.comeasure.shared.problem.Problem;
import org.comeasure.shared.problem.ProblemException;
import org.comeasure.shared.problem.ProblemType;
import org.comeasure.tenancy.Allowed;
import org.comeasure.tenancy.Caller;
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
      {"code": "staff-check", "touchpoint": "repair-visit", "audience": "end-user", "languages": ["en", "de"],
       "title": {"en": "Your visit", "de": "Ihr Besuch"},
       "questions": [
         {"key": "found", "kind": "yes-no", "text": {"en": "Did you find it?", "de": "Haben Sie es gefunden?"},
          "labels": [{"en": "No", "de": "Nein"}, {"en": "Yes", "de": "Ja"}]},
         {"key": "staff", "kind": "battery", "text": {"en": "The staff was", "de": "Das Personal war"},
          "scale": {"lowest": 1, "highest": 6},
          "labels": [{"en": "not at all", "de": "gar nicht"}, {"en": "very much", "de": "sehr"}],
          "subscales": [{"key": "manners", "name": {"en": "Manners", "de": "Umgang"}}],
          "items": [{"key": "polite", "text": {"en": "polite", "de": "freundlich"}, "subscale": "manners"},
                    {"key": "hurried", "text": {"en": "in a hurry", "de": "in Eile"}, "reversed": true,
                     "measure": "hurried-staff", "name": {"en": "Hurry", "de": "Eile"}, "subscale": "manners"}]},
         {"key": "reason", "kind": "choice", "multiple": true, "counted": true,
          "text": {"en": "Why did we come?", "de": "Warum kamen wir?"},
          "options": [{"key": "fault", "text": {"en": "A fault", "de": "Eine Störung"}},
                      {"key": "service", "text": {"en": "A service", "de": "Eine Wartung"}}]},
         {"key": "comment", "kind": "comment", "maxLength": 1000, "text": {"en": "Anything else?", "de": "Noch etwas?"}}]}
      """;
  private static final String FORM =
      "code, touchpoint (id or code), audience (end-user unless it is partner, partner-staff or"
          + " manufacturer-staff), languages, title and"
          + " questions. A question has key, kind, text and required; kind is nps (0 to 10), csat, ces"
          + " (1 to 7), rating, top-3-box (0 or 1 to 10), yes-no, battery, choice or comment. Scales"
          + " have 2 to 11 points between 0 and 10: scale.lowest and scale.highest, with labels for"
          + " both ends or every point, and a measure, by which the answers of all questionnaires are"
          + " counted together (the key unless it is named) with its name in reports. A battery has up"
          + " to 30 items, each reversed or not (counted as lowest + highest - answer) and of a subscale or"
          + " none: subscales is a list of key and name, subscale the key of one of them. A choice has 2"
          + " or more options, several of which may be chosen where multiple is true, and who chose"
          + " each is counted where counted is true; options then have measures and names as items do."
          + " A comment has maxLength. Members that are not known are refused.";
  private static final String PUBLISHED = "published";
  private static final String DRAFT = "draft";

  private static final VersionedRows<QuestionnaireState> ROWS =
      new VersionedRows<>(
          "questionnaire",
          "questionnaires",
          QuestionnaireState::id,
          QuestionnaireState::version,
          QuestionnairesApi::view);

  @Inject Caller caller;
  @Inject CachedProgramme programme;
  @Inject ManageQuestionnaires questionnaires;

  /** The documented form of the list of questionnaires. */
  @Schema(name = "QuestionnaireList")
  public record QuestionnaireList(List<QuestionnaireView> items) {}

  /** The documented form of the list of drafts. */
  @Schema(name = "QuestionnaireDraftList")
  public record DraftList(List<DraftView> items) {}

  /** A questionnaire with its draft. */
  @Schema(name = "QuestionnaireDraft")
  @JsonbNillable
  public record DraftView(
      String id,
      String code,
      @Schema(description = "The touchpoint's id") String touchpoint,
      String audience,
      @Schema(
              enumeration = {DRAFT, PUBLISHED},
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
  @Allowed(READERS)
  @Operation(
      summary = "The questionnaires of a network",
      description =
          "Published ones, of each the newest version: the answer keys with their kinds, bounds,"
              + " options and texts, by which a response is checked. With status=draft the drafts,"
              + " also of what is to follow a published version; a partner sees none.")
  @APIResponse(
      responseCode = "200",
      description = "All published questionnaires, or all drafts",
      content = @Content(schema = @Schema(oneOf = {QuestionnaireList.class, DraftList.class})))
  @APIResponse(responseCode = "400", description = "There is no such status")
  public Response list(
      @Parameter(description = "An id of /api/v1/me") @PathParam("network") String network,
      @Parameter(
              description = "Which of them",
              schema =
                  @Schema(
                      enumeration = {PUBLISHED, DRAFT},
                      defaultValue = PUBLISHED))
          @QueryParam("status")
          @DefaultValue(PUBLISHED)
          String status) {
    var page =
        switch (status) {
          case PUBLISHED -> CursorPage.last(published());
          case DRAFT -> CursorPage.last(drafts());
          default -> throw unknownStatus();
        };
    return Response.ok(page).build();
  }

  private List<DraftView> drafts() {
    return caller.scope().wholeNetwork()
        ? questionnaires.drafts(caller.scope()).stream().map(QuestionnairesApi::view).toList()
        : List.of();
  }

  private static ProblemException unknownStatus() {
    var message = "Give published or draft.";
    var errors = List.of(new FieldError("status", message));
    return new Problem(ProblemType.BAD_REQUEST, "Parameter status: " + message, errors, 0)
        .exception();
  }

  private List<QuestionnaireView> published() {
    var touchpoints = programme.touchpoints(caller.scope());
    var measures = programme.measures(caller.scope());
    return programme.published(caller.scope()).stream()
        .map(found -> QuestionnaireView.of(found, touchpoints, measures))
        .toList();
  }

  @GET
  @Path("{questionnaire}")
  @Allowed(MANUFACTURER)
  @Operation(summary = "One questionnaire with its draft and its ETag")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = DraftView.class)))
  public Response one(
      @PathParam("network") String network, @PathParam("questionnaire") String questionnaire) {
    return ROWS.one(questionnaires.one(caller.scope(), id(questionnaire)));
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Allowed(ADMINISTRATORS)
  @Operation(
      summary = "Put a questionnaire in, as a draft",
      description = FORM + " Texts may still be missing in some language.")
  @RequestBody(content = @Content(example = EXAMPLE))
  @APIResponse(
      responseCode = "201",
      content = @Content(schema = @Schema(implementation = DraftView.class)))
  @APIResponse(responseCode = "409", description = "There is one of this code")
  public Response make(@PathParam("network") String network, byte[] body) {
    return ROWS.created(
        network, questionnaires.make(caller.scope(), Documents.object(body, "Send an object.")));
  }

  @PUT
  @Path("{questionnaire}")
  @Consumes(MediaType.APPLICATION_JSON)
  @Allowed(ADMINISTRATORS)
  @Operation(
      summary = "Put another document in the place of the draft",
      description =
          "Of a published questionnaire it becomes the draft of the version that is to follow. Code,"
              + " touchpoint and audience stay. If-Match carries the ETag that was seen, or * for any.")
  @RequestBody(content = @Content(example = EXAMPLE))
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = DraftView.class)))
  public Response change(
      @PathParam("network") String network,
      @PathParam("questionnaire") String questionnaire,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      byte[] body) {
    var seen = Versions.seen(ifMatch);
    var document = Documents.object(body, "Send an object.");
    return ROWS.one(questionnaires.change(caller.scope(), id(questionnaire), seen, document));
  }

  @DELETE
  @Path("{questionnaire}")
  @Allowed(ADMINISTRATORS)
  @Operation(
      summary = "Throw a draft away",
      description =
          "The code is free again. What has been published stays, with what was answered. If-Match"
              + " carries the ETag that was seen, or * for any.")
  @APIResponse(responseCode = "204", description = "It is gone")
  @APIResponse(responseCode = "409", description = "It has been published")
  public void delete(
      @PathParam("network") String network,
      @PathParam("questionnaire") String questionnaire,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
    questionnaires.delete(caller.scope(), id(questionnaire), Versions.seen(ifMatch));
  }

  @POST
  @Path("{questionnaire}/publish")
  @Allowed(ADMINISTRATORS)
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
  public Response publish(
      @PathParam("network") String network,
      @PathParam("questionnaire") String questionnaire,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
    var published =
        questionnaires.publish(caller.scope(), id(questionnaire), Versions.seen(ifMatch));
    programme.awaitChange();
    return ROWS.one(published);
  }

  private static QuestionnaireId id(String text) {
    return QuestionnaireId.parse(text).orElseThrow(ProblemException::notFound);
  }

  private static DraftView view(QuestionnaireState state) {
    return new DraftView(
        state.id().toString(),
        state.code(),
        state.touchpoint().toString(),
        state.audience(),
        state.published() == 0 ? DRAFT : PUBLISHED,
        state.published() == 0 ? null : state.published(),
        state.draft() == null ? null : parsed(state.draft()));
  }

  private static JsonObject parsed(String document) {
    try (var reader = JSON.createReader(new StringReader(document))) {
      return reader.readObject();
    }
  }
}
