package org.comeasure.programme.boundary;

import java.util.List;
import java.util.Map;
import org.comeasure.programme.AnswerScale;
import org.comeasure.programme.Question;
import org.comeasure.programme.Questionnaire;
import org.comeasure.programme.TouchpointEntry;
import org.comeasure.programme.Translated;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A published questionnaire as programs see it; texts are by language. */
@Schema(name = "Questionnaire")
public record QuestionnaireView(
    String id,
    @Schema(description = "Id of this version, which never changes") String version,
    int number,
    String code,
    @Schema(description = "The touchpoint's code", example = "repair-visit") String touchpoint,
    @Schema(description = "end-user or partner") String audience,
    Map<String, String> title,
    List<String> languages,
    List<QuestionView> questions) {

  /** A question; which members it has depends on its kind. */
  @Schema(name = "Question")
  public record QuestionView(
      @Schema(description = "The answer's key; of a battery the first part of its items' keys")
          String key,
      @Schema(description = "nps, csat, ces, rating, top-3-box, yes-no, battery, choice or comment")
          String kind,
      Map<String, String> text,
      boolean required,
      @Schema(description = "Least score") @Nullable Integer lowest,
      @Schema(description = "Greatest score") @Nullable Integer highest,
      @Schema(
              type = SchemaType.ARRAY,
              implementation = Object.class,
              description = "Of the scale's points, or of its two ends; each by language")
          @Nullable List<Map<String, String>> labels,
      @Schema(
              type = SchemaType.ARRAY,
              implementation = KeyedText.class,
              description = "A battery's items by their answer keys")
          @Nullable List<KeyedText> items,
      @Schema(
              type = SchemaType.ARRAY,
              implementation = KeyedText.class,
              description = "What can be chosen")
          @Nullable List<KeyedText> options,
      @Schema(description = "Whether several options may be chosen") @Nullable Boolean multiple,
      @Schema(description = "Of a comment, in characters") @Nullable Integer maxLength) {}

  /** Something with a key and a text. */
  @Schema(name = "KeyedText")
  public record KeyedText(String key, Map<String, String> text) {}

  static QuestionnaireView of(Questionnaire found, List<TouchpointEntry> touchpoints) {
    var touchpoint =
        touchpoints.stream()
            .filter(entry -> entry.id().equals(found.touchpoint()))
            .map(TouchpointEntry::code)
            .findFirst()
            .orElseThrow();
    return new QuestionnaireView(
        found.id().toString(),
        found.version().toString(),
        found.number(),
        found.code(),
        touchpoint,
        found.audience(),
        found.title().texts(),
        found.languages().stream().sorted().toList(),
        found.questions().stream().map(QuestionnaireView::question).toList());
  }

  private static QuestionView question(Question question) {
    if (question instanceof Question.Scale scale) {
      return scale(scale, scale.scale().formula().code(), scale.scale(), scale.labels(), null);
    }
    if (question instanceof Question.Battery battery) {
      var items =
          battery.items().stream()
              .map(item -> new KeyedText(battery.answerKey(item), item.text().texts()))
              .toList();
      return scale(battery, "battery", battery.scale(), battery.labels(), items);
    }
    if (question instanceof Question.Choice choice) {
      var options =
          choice.options().stream()
              .map(option -> new KeyedText(option.key(), option.text().texts()))
              .toList();
      return other(choice, "choice", options, choice.multiple(), null);
    }
    var comment = (Question.Comment) question;
    return other(comment, "comment", null, null, comment.maxLength());
  }

  private static QuestionView scale(
      Question question,
      String kind,
      AnswerScale scale,
      List<Translated> labels,
      @Nullable List<KeyedText> items) {
    return new QuestionView(
        question.key(),
        kind,
        question.text().texts(),
        question.required(),
        scale.lowest(),
        scale.highest(),
        labels.stream().map(Translated::texts).toList(),
        items,
        null,
        null,
        null);
  }

  private static QuestionView other(
      Question question,
      String kind,
      @Nullable List<KeyedText> options,
      @Nullable Boolean multiple,
      @Nullable Integer maxLength) {
    return new QuestionView(
        question.key(),
        kind,
        question.text().texts(),
        question.required(),
        null,
        null,
        null,
        null,
        options,
        multiple,
        maxLength);
  }
}
