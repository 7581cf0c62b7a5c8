package org.comeasure.collection.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.comeasure.collection.domain.Answers;
import org.junit.jupiter.api.Test;

class AnswersDocumentTest {

  @Test
  void holdsScoresAndChoicesInOneOrderAndNoWords() {
    var answers =
        new Answers(
            Map.of("recommend", 9, "craft.speed", 4),
            Map.of("reasons", List.of("price", "people")),
            Map.of("comment", "not for here"));
    var document = AnswersDocument.write(answers);
    assertThat(document)
        .isEqualTo("{\"craft.speed\":4,\"reasons\":[\"price\",\"people\"],\"recommend\":9}");
    var read = AnswersDocument.read(document);
    assertThat(read.scores()).isEqualTo(answers.scores());
    assertThat(read.choices()).isEqualTo(answers.choices());
    assertThat(read.comments()).isEmpty();
  }

  @Test
  void scoresAreReadWithoutTheRest() {
    var document = "{\"craft.speed\":4,\"reasons\":[\"price\",7],\"recommend\":0}";
    assertThat(AnswersDocument.scores(document))
        .isEqualTo(Map.of("craft.speed", 4, "recommend", 0));
    assertThat(AnswersDocument.scores("{}")).isEmpty();
  }
}
