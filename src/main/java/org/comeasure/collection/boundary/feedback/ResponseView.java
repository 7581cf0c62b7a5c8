package org.comeasure.collection.boundary.feedback;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.comeasure.collection.Flag;
import org.comeasure.collection.domain.ToldResponse;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A response as programs see it. */
@Schema(name = "Response")
public record ResponseView(
    @Schema(example = "0Q7MZ3V8K2T4A") String id,
    @Schema(description = "The partner that it is about") Named partner,
    @Schema(description = "The partner's branch, where known") @Nullable Named branch,
    @Schema(description = "The touchpoint's code", example = "repair-visit") String touchpoint,
    @Schema(description = "The product line's code, where one is named", example = "heat-pumps")
        @Nullable String productLine,
    @Schema(description = "The id of the link that it came by, where it did") @Nullable String link,
    @Schema(description = "The questionnaire version that was answered")
        String questionnaireVersion,
    @Schema(example = "qr", description = "As the form's link or the sender says") String channel,
    @Schema(
            enumeration = {"form", "manufacturer-client", "partner-client"},
            description = "Who handed it in, as seen by the portal and whatever the channel says")
        String receivedVia,
    @Schema(enumeration = {"end-user", "partner", "partner-staff", "manufacturer-staff"})
        String audience,
    @Schema(example = "de") String language,
    @Schema(example = "DE") String country,
    @Schema(
            description = "What its sender calls the order, asset or call that it is about",
            example = "WO-20417")
        @Nullable String externalReference,
    @Schema(example = "2026-11-22T09:30:00Z") String answeredAt,
    @Schema(example = "2026-11-22T09:30:01.123Z") String receivedAt,
    @Nullable Integer secondsTaken,
    @Schema(description = "Likelihood to recommend, 0 to 10") @Nullable Integer nps,
    @Schema(
            type = SchemaType.ARRAY,
            implementation = String.class,
            description = "Why it may be worth less than others; dismissed ones are not here")
        List<String> flags,
    @Schema(
            description =
                "By answer key: numbers on scales, lists of option keys, texts for comments")
        Map<String, Object> answers,
    @Schema(
            description =
                "Whether comments are left out, if there are any, as too few people of the same"
                    + " audience, partner and branch answered")
        boolean commentsWithheld) {

  /** Something by its id and its name. */
  @Schema(name = "Named")
  public record Named(String id, String name) {}

  static ResponseView of(ToldResponse told, Names names) {
    var response = told.response();
    var origin = response.origin();
    var branch = origin.branch();
    var branchName = names.branch(branch);
    var answers = new TreeMap<String, Object>(response.answers().scores());
    answers.putAll(response.answers().choices());
    answers.putAll(response.answers().comments());
    return new ResponseView(
        response.id().toString(),
        new Named(origin.partner().toString(), names.partner(origin.partner())),
        branch == null || branchName == null ? null : new Named(branch.toString(), branchName),
        names.touchpointCode(response.touchpoint()),
        names.productLineCode(origin.productLine()),
        origin.link() == null ? null : origin.link().toString(),
        response.questionnaire().toString(),
        origin.channel().code(),
        origin.provenance().code(),
        response.audience(),
        origin.language(),
        origin.country(),
        origin.reference(),
        response.answeredAt().toString(),
        response.receivedAt().toString(),
        response.secondsTaken(),
        response.nps(),
        response.flags().stream().sorted().map(Flag::code).toList(),
        answers,
        told.withheld());
  }
}
