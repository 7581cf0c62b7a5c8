package org.comeasure.collection.domain;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.comeasure.programme.AnswerScale;
import org.comeasure.programme.Question;
import org.comeasure.programme.Questionnaire;
import org.comeasure.programme.QuestionnaireId;
import org.comeasure.programme.QuestionnaireVersionId;
import org.comeasure.programme.TouchpointId;
import org.comeasure.programme.Translated;

/** Questionnaires to check answers by. */
public final class Forms {

  private Forms() {}

  /** nps (required), ces, craft.speed and craft.order, reasons (several), again (one), words. */
  public static Questionnaire repairVisit() {
    return of(
        new Question.Scale("nps", text("Recommend?"), true, AnswerScale.NPS, 1, labels(2)),
        new Question.Scale("ces", text("Easy?"), false, AnswerScale.CES, 3, labels(7)),
        new Question.Battery(
            "craft",
            text("The work"),
            false,
            AnswerScale.RATING,
            List.of(
                new Question.Battery.Item("speed", text("Speed"), 101),
                new Question.Battery.Item("order", text("Order"), 102)),
            labels(2)),
        new Question.Choice(
            "reasons", text("Why?"), false, true, options("price", "time", "people")),
        new Question.Choice("again", text("Again?"), false, false, options("yes", "no")),
        new Question.Comment("words", text("Anything else?"), false, 20));
  }

  public static Questionnaire of(Question... questions) {
    return new Questionnaire(
        QuestionnaireId.next(),
        QuestionnaireVersionId.next(),
        1,
        TouchpointId.next(),
        "repair",
        "end-user",
        text("Repair visit"),
        List.of(questions),
        Set.of("en"));
  }

  public static Translated text(String english) {
    return new Translated(Map.of("en", english));
  }

  private static List<Translated> labels(int count) {
    return IntStream.range(0, count).mapToObj(point -> text("label " + point)).toList();
  }

  private static List<Question.Choice.Option> options(String... keys) {
    return java.util.Arrays.stream(keys)
        .map(key -> new Question.Choice.Option(key, text(key)))
        .toList();
  }
}
