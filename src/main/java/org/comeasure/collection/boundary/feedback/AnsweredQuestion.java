package org.comeasure.collection.boundary.feedback;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.comeasure.collection.boundary.feedback.ReadFeedback.FoundOne;
import org.comeasure.programme.AnswerScale;
import org.comeasure.programme.Question;
import org.comeasure.programme.Translated;
import org.comeasure.shared.locale.Texts;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A question in the reader's language, with what was answered. */
@Schema(name = "AnsweredQuestion")
public record AnsweredQuestion(
    @Schema(example = "details.punctuality") String key,
    @Schema(description = "nps, csat, ces, rating, top-3-box, yes-no, choice or comment")
        String kind,
    @Schema(description = "What a battery's item belongs to") @Nullable String group,
    String text,
    @Schema(description = "The answer on a scale") @Nullable Integer score,
    @Schema(description = "The scale's greatest value") @Nullable Integer highest,
    @Schema(description = "What the chosen point is called") @Nullable String label,
    @Schema(
            type = SchemaType.ARRAY,
            implementation = String.class,
            description = "The options chosen, in words")
        List<String> chosen,
    @Nullable String comment) {

  public boolean answered() {
    return score != null || comment != null || !chosen.isEmpty();
  }

  /** What was answered, in words. */
  String said(Texts texts) {
    if (score != null && highest != null) {
      var point = texts.get("collection.response.score", score, highest);
      return label == null ? point : point + " " + label;
    }
    return chosen.isEmpty()
        ? texts.get("collection.response.unanswered")
        : String.join(", ", chosen);
  }

  static List<AnsweredQuestion> of(FoundOne found, Locale locale) {
    var reader = new Reader(found, locale);
    found.questionnaire().questions().forEach(reader::add);
    return List.copyOf(reader.questions);
  }

  private static final class Reader {

    private final FoundOne found;
    private final Locale locale;
    private final List<AnsweredQuestion> questions = new ArrayList<>();

    Reader(FoundOne found, Locale locale) {
      this.found = found;
      this.locale = locale;
    }

    void add(Question question) {
      var text = words(question.text());
      if (question instanceof Question.Scale scale) {
        score(scale.key(), scale.scale(), null, text, scale.labels());
      } else if (question instanceof Question.Battery battery) {
        for (var item : battery.items()) {
          var key = battery.answerKey(item);
          var asked = words(item.text());
          var named = item.reversed() ? Texts.in(locale).get("shared.item.reversed", asked) : asked;
          score(key, battery.scale(), text, named, battery.labels());
        }
      } else if (question instanceof Question.Choice choice) {
        var chosen = found.response().answers().choices().getOrDefault(choice.key(), List.of());
        var options =
            choice.options().stream()
                .filter(option -> chosen.contains(option.key()))
                .map(option -> words(option.text()))
                .toList();
        add(choice.key(), "choice", text, options, null);
      } else if (question instanceof Question.Comment comment) {
        var said = found.response().answers().comments().get(comment.key());
        add(comment.key(), "comment", text, List.of(), said);
      }
    }

    private void add(
        String key, String kind, String text, List<String> chosen, @Nullable String said) {
      questions.add(new AnsweredQuestion(key, kind, null, text, null, null, null, chosen, said));
    }

    private void score(
        String key,
        AnswerScale scale,
        @Nullable String group,
        String text,
        List<Translated> labels) {
      var score = found.response().answers().scores().get(key);
      var label = score == null ? null : label(labels, scale, score);
      questions.add(
          new AnsweredQuestion(
              key,
              scale.formula().code(),
              group,
              text,
              score,
              scale.highest(),
              label,
              List.of(),
              null));
    }

    // With a label at each end only, the points between have none.
    private @Nullable String label(List<Translated> labels, AnswerScale scale, int score) {
      if (labels.size() > 2) {
        return words(labels.get(score - scale.lowest()));
      }
      if (score == scale.lowest()) {
        return words(labels.get(0));
      }
      return score == scale.highest() ? words(labels.get(labels.size() - 1)) : null;
    }

    private String words(Translated text) {
      return text.in(locale)
          .replace("{partner}", found.names().partner(found.response().origin().partner()))
          .replace("{manufacturer}", found.manufacturer());
    }
  }
}
