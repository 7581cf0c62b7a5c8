package org.comeasure.measurement.domain.scorecard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.comeasure.programme.AnswerScale;
import org.comeasure.programme.Question;
import org.comeasure.programme.Questionnaire;
import org.comeasure.programme.QuestionnaireId;
import org.comeasure.programme.QuestionnaireVersionId;
import org.comeasure.programme.TouchpointId;
import org.comeasure.programme.Translated;
import org.junit.jupiter.api.Test;

class AskedMeasuresTest {

  private static final TouchpointId SALE = new TouchpointId(1);
  private static final TouchpointId REPAIR = new TouchpointId(2);
  private static final Translated TEXT = new Translated(Map.of("en", "Text"));

  @Test
  void whatIsAskedNowIsOfTheNewestVersionInTheOrderOfItsQuestions() {
    var asked =
        AskedMeasures.of(
                List.of(
                    version(1, 2, SALE, "end-user", 103, 1), version(1, 1, SALE, "end-user", 7)))
            .get("end-user");

    assertThat(asked.at(SALE)).containsExactly(103, 1);
    assertThat(asked.at(REPAIR)).isEmpty();
  }

  @Test
  void answersOfThePastAreByOlderVersions() {
    var asked =
        AskedMeasures.of(
                List.of(
                    version(1, 1, SALE, "end-user", 1, 101),
                    version(1, 2, SALE, "end-user", 1),
                    version(2, 1, REPAIR, "end-user", 1, 102)))
            .get("end-user");

    assertThat(asked.touchpoints(101)).containsExactly(SALE);
    assertThat(asked.touchpoints(102)).containsExactly(REPAIR);
    assertThat(asked.touchpoints(1)).isEmpty();
  }

  @Test
  void everyAudienceIsAskedItsOwnQuestions() {
    var asked =
        AskedMeasures.of(
            List.of(version(1, 1, SALE, "end-user", 1), version(2, 1, SALE, "partner", 102)));

    assertThat(asked.get("end-user").at(SALE)).containsExactly(1);
    assertThat(asked.get("partner").at(SALE)).containsExactly(102);
  }

  private static Questionnaire version(
      long id, int number, TouchpointId touchpoint, String audience, int... measures) {
    var questions = new ArrayList<Question>();
    for (int measure : measures) {
      questions.add(
          new Question.Scale(
              "q" + measure, TEXT, false, AnswerScale.RATING, measure, List.of(TEXT, TEXT)));
    }
    return new Questionnaire(
        new QuestionnaireId(id),
        new QuestionnaireVersionId(10 * id + number),
        number,
        touchpoint,
        "code-" + id,
        audience,
        TEXT,
        questions,
        Set.of("en"));
  }
}
