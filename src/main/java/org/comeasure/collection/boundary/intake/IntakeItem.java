package org.comeasure.collection.boundary.intake;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The documented form of what is handed in; {@link ItemReader} reads it member by member. */
@Schema(name = "NewResponse")
public interface IntakeItem {

  String ONE =
      """
      {"touchpoint": "repair-visit", "branch": "0Q7MZ3V8K2T4A", "country": "DE", "language": "de",
       "answeredAt": "2026-11-22T09:30:00Z", "secondsTaken": 41, "key": "job-20417",
       "answers": {"recommend": 9, "satisfied": 5, "details": {"punctuality": 5, "workmanship": 4},
                   "comment": "Schnell da."}}
      """;
  String SEVERAL =
      """
      {"items": [{"link": "8fJ2kQ0rT5vW9xZ1bN4cYd", "answers": {"recommend": 10, "satisfied": 5}},
                 {"link": "8fJ2kQ0rT5vW9xZ1bN4cYd", "answers": {"recommend": 11, "satisfied": 5}}]}
      """;
  String STORED =
      """
      {"id": "0Q7MZ3V8K2T4A", "status": "stored"}
      """;
  String EACH =
      """
      {"items": [{"index": 0, "id": "0Q7MZ3V8K2T4A", "status": "stored"},
                 {"index": 1, "status": "rejected", "problem": {"type": "/problems/invalid-input",
                  "title": "Some of this needs mending", "status": 422, "errors":
                  [{"pointer": "/items/1/answers/recommend", "message": "Choose a value from 0 to 10."}]}}],
       "stored": 1, "rejected": 1}
      """;

  @Schema(
      description = "Id of the partner that it is about; a partner's own client may leave it out")
  String partner();

  @Schema(
      description = "Id of the partner's branch; needed where the caller is limited to branches")
  String branch();

  @Schema(description = "Code or id of the touchpoint", example = "repair-visit")
  String touchpoint();

  @Schema(
      description =
          "Code of one of your links, in place of the members before; one that was revoked or had"
              + " expired when it was answered is refused")
  String link();

  @Schema(description = "Id of a published questionnaire; otherwise the touchpoint's or the link's")
  String questionnaire();

  @Schema(description = "Code or id of a product line; otherwise the link's", example = "air")
  String productLine();

  @Schema(
      description =
          "link, qr, email, embed, kiosk or api; otherwise api. Where a link is given it says the"
              + " channel, and another one is refused. What a partner's own"
              + " client collected elsewhere is api or kiosk: the others are forms of the portal, so"
              + " its word for them is flagged")
  String channel();

  @Schema(description = "One of the questionnaire's languages; otherwise English", example = "de")
  String language();

  @Schema(description = "ISO 3166 alpha-2; otherwise the branch's", example = "DE")
  String country();

  @Schema(
      description = "RFC 3339; at most 5 years ago and not in the future; otherwise now",
      example = "2026-11-22T09:30:00Z")
  String answeredAt();

  @Schema(description = "0 to 65535")
  Integer secondsTaken();

  @Schema(
      description =
          "What you call the order, asset or call that it is about; at most 120 characters",
      example = "WO-20417")
  String externalReference();

  @Schema(
      required = true,
      description =
          "By answer key, as listed by the questionnaire: whole numbers on scales, option keys (a"
              + " list where several may be chosen), texts for comments (half a character, a"
              + " lone surrogate, is kept as U+FFFD). A battery's items stand"
              + " under dotted keys or in an object of their own.")
  Map<String, Object> answers();

  @Schema(description = "Your own key of this response: a second one under it is not stored again")
  String key();

  /** Several at once. */
  @Schema(name = "NewResponses")
  interface Batch {

    @Schema(required = true, minItems = 1, maxItems = IntakeBody.MOST)
    List<IntakeItem> items();
  }
}
