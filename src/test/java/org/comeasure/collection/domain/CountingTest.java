package org.comeasure.collection.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.comeasure.programme.AnswerScale;
import org.comeasure.programme.Formula;
import org.comeasure.programme.Question;
import org.comeasure.programme.Questionnaire;
import org.comeasure.programme.QuestionnaireId;
import org.comeasure.programme.QuestionnaireVersionId;
import org.comeasure.programme.TouchpointId;
import org.comeasure.programme.Translated;
import org.junit.jupiter.api.Test;

class CountingTest {

  private static final Translated TEXT = new Translated(Map.of("en", "It was"));

  @Test
  void aReversedItemCountsTurnedRound() {
    var items =
        List.of(
            new Question.Battery.Item("warm", TEXT, 101),
            new Question.Battery.Item("loud", TEXT, 102, true, null));
    var battery =
        new Question.Battery(
            "comfort",
            TEXT,
            false,
            new AnswerScale(Formula.RATING, 1, 6),
            items,
            List.of(TEXT, TEXT));
    var asked =
        new Questionnaire(
            QuestionnaireId.next(),
            QuestionnaireVersionId.next(),
            1,
            new TouchpointId(1),
            "comfort",
            "end-user",
            TEXT,
            List.of(battery),
            Set.of("en"));
    var given = new Answers(Map.of("comfort.warm", 2, "comfort.loud", 2), Map.of(), Map.of());

    assertThat(new Counting(asked, given).scoresByMeasure())
        .containsExactlyInAnyOrderEntriesOf(Map.of(101, 2, 102, 5));
  }
}
