package org.comeasure.programme.boundary;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.comeasure.programme.AnswerScale;
import org.comeasure.programme.MeasureEntry;
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
    @Schema(enumeration = {"end-user", "partner", "partner-staff", "manufacturer-staff"})
        String audience,
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
      @Schema(description = "Code of what it is counted under") @Nullable String measure,
      @Nullable ScaleView scale,
      @Schema(
              type = SchemaType.ARRAY,
              implementation = Object.class,
              description = "Of the scale's points, or of its two ends; each by language")
          @Nullable List<Map<String, String>> labels,
      @Schema(
              type = SchemaType.ARRAY,
              implementation = ItemView.class,
              description = "A battery's items by their answer keys")
          @Nullable List<ItemView> items,
      @Schema(
              type = SchemaType.ARRAY,
              implementation = KeyedText.class,
              description = "What some of the items measure together")
          @Nullable List<KeyedText> subscales,
      @Schema(
              type = SchemaType.ARRAY,
              implementation = OptionView.class,
              description = "What can be chosen")
          @Nullable List<OptionView> options,
      @Schema(description = "Whether several options may be chosen") @Nullable Boolean multiple,
      @Schema(description = "Of a comment, in characters") @Nullable Integer maxLength) {}

  /** Which whole numbers answer a question, and how they become a number. */
  @Schema(name = "Scale")
  public record ScaleView(
      int lowest,
      int highest,
      @Schema(enumeration = {"nps", "csat", "ces", "rating", "top-3-box", "yes-no"})
          String formula) {}

  /** One of a battery's items. */
  @Schema(name = "BatteryItem")
  public record ItemView(
      String key,
      Map<String, String> text,
      String measure,
      @Schema(
              description =
                  "Whether agreement has the opposite meaning: answers are listed as given, and"
                      + " counted turned round, lowest + highest - answer, in all figures")
          boolean reversed,
      @Nullable String subscale) {}

  /** One thing to choose. */
  @Schema(name = "ChoiceOption")
  public record OptionView(
      String key,
      Map<String, String> text,
      @Schema(description = "Where it is counted who chose it") @Nullable String measure) {}

  /** Something with a key and a text. */
  @Schema(name = "KeyedText")
  public record KeyedText(String key, Map<String, String> text) {}

  static QuestionnaireView of(
      Questionnaire found, List<TouchpointEntry> touchpoints, List<MeasureEntry> measures) {
    var touchpoint =
        touchpoints.stream()
            .filter(entry -> entry.id().equals(found.touchpoint()))
            .map(TouchpointEntry::code)
            .findFirst()
            .orElseThrow();
    var codes = new HashMap<Integer, String>();
    measures.forEach(measure -> codes.put(measure.number(), measure.code()));
    return new QuestionnaireView(
        found.id().toString(),
        found.version().toString(),
        found.number(),
        found.code(),
        touchpoint,
        found.audience(),
        found.title().texts(),
        found.languages().stream().sorted().toList(),
        found.questions().stream().map(question -> question(question, codes)).toList());
  }

  private static QuestionView question(Question question, Map<Integer, String> codes) {
    if (question instanceof Question.Scale asked) {
      return scale(asked, codes);
    }
    if (question instanceof Question.Battery battery) {
      return battery(battery, codes);
    }
    if (question instanceof Question.Choice choice) {
      var options =
          choice.options().stream()
              .map(
                  option ->
                      new OptionView(
                          option.key(),
                          option.text().texts(),
                          option.measure() == null ? null : code(option.measure(), codes)))
              .toList();
      return other(choice, "choice", options, choice.multiple(), null);
    }
    return other(question, "comment", null, null, ((Question.Comment) question).maxLength());
  }

  private static QuestionView scale(Question.Scale asked, Map<Integer, String> codes) {
    return new QuestionView(
        asked.key(),
        asked.scale().formula().code(),
        asked.text().texts(),
        asked.required(),
        code(asked.measure(), codes),
        of(asked.scale()),
        texts(asked.labels()),
        null,
        null,
        null,
        null,
        null);
  }

  private static QuestionView battery(Question.Battery battery, Map<Integer, String> codes) {
    var items =
        battery.items().stream()
            .map(
                item ->
                    new ItemView(
                        battery.answerKey(item),
                        item.text().texts(),
                        code(item.measure(), codes),
                        item.reversed(),
                        item.subscale()))
            .toList();
    var subscales =
        battery.subscales().stream()
            .map(one -> new KeyedText(one.key(), one.name().texts()))
            .toList();
    return new QuestionView(
        battery.key(),
        "battery",
        battery.text().texts(),
        battery.required(),
        null,
        of(battery.scale()),
        texts(battery.labels()),
        items,
        subscales.isEmpty() ? null : subscales,
        null,
        null,
        null);
  }

  private static QuestionView other(
      Question question,
      String kind,
      @Nullable List<OptionView> options,
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
        null,
        options,
        multiple,
        maxLength);
  }

  private static ScaleView of(AnswerScale scale) {
    return new ScaleView(scale.lowest(), scale.highest(), scale.formula().code());
  }

  private static List<Map<String, String>> texts(List<Translated> labels) {
    return labels.stream().map(Translated::texts).toList();
  }

  private static String code(int measure, Map<Integer, String> codes) {
    return codes.getOrDefault(measure, String.valueOf(measure));
  }
}
