package org.comeasure.collection.domain;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.comeasure.collection.CountedResponse;
import org.comeasure.collection.Flag;
import org.comeasure.collection.Quality;
import org.comeasure.programme.Question;
import org.comeasure.programme.Questionnaire;
import org.comeasure.programme.Scaled;
import org.jspecify.annotations.Nullable;

/**
 * What there is to count in answers, the same when they come in and when they are counted again.
 */
public record Counting(Questionnaire questionnaire, Answers answers) {

  public CountedResponse of(Origin origin, LocalDate day, Set<Flag> flags) {
    return new CountedResponse(
        origin.partner(),
        origin.branch(),
        questionnaire.touchpoint(),
        questionnaire.audience(),
        origin.country(),
        origin.channel(),
        origin.productLine(),
        day,
        scoresByMeasure(),
        quality(flags),
        origin.provenance());
  }

  /** What counts under a measure that is asked on a scale; null where it was not answered. */
  @Nullable Integer score(int measure) {
    for (var asked : questionnaire.scaled()) {
      var answer = asked.measure() == measure ? answers.scores().get(asked.key()) : null;
      if (answer != null) {
        return asked.counts(answer);
      }
    }
    return null;
  }

  /** One response counts once under a measure, also where two questions share it. */
  Map<Integer, Integer> scoresByMeasure() {
    var found = new HashMap<Integer, Integer>();
    questionnaire.scaled().forEach(asked -> count(asked, found));
    for (var question : questionnaire.questions()) {
      if (question instanceof Question.Choice choice) {
        options(choice, found);
      }
    }
    return found;
  }

  /** Of those who answered at all: who chose it, 1, and who did not, 0. */
  private void options(Question.Choice choice, Map<Integer, Integer> into) {
    var chosen = answers.choices().get(choice.key());
    if (chosen != null) {
      for (var option : choice.options()) {
        if (option.measure() != null) {
          into.putIfAbsent(option.measure(), chosen.contains(option.key()) ? 1 : 0);
        }
      }
    }
  }

  private void count(Scaled asked, Map<Integer, Integer> into) {
    var answer = answers.scores().get(asked.key());
    if (answer != null) {
      into.putIfAbsent(asked.measure(), asked.counts(answer));
    }
  }

  private Quality quality(Set<Flag> flags) {
    var keys = questionnaire.scaleKeys();
    int leftOut = (int) keys.stream().filter(key -> !answers.scores().containsKey(key)).count();
    return new Quality(flags, keys.size(), leftOut);
  }
}
