package org.comeasure.programme;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * One published version of a questionnaire.
 *
 * @param audience code of one of {@link Audience}
 * @param languages that it can be answered in, ISO 639-1
 */
public record Questionnaire(
    QuestionnaireId id,
    QuestionnaireVersionId version,
    int number,
    TouchpointId touchpoint,
    String code,
    String audience,
    Translated title,
    List<Question> questions,
    Set<String> languages) {

  public Questionnaire {
    questions = List.copyOf(questions);
    languages = Set.copyOf(languages);
    var keys = new TreeSet<String>();
    for (var question : questions) {
      if (!keys.add(question.key())) {
        throw new IllegalArgumentException("two questions with the key " + question.key());
      }
    }
  }

  /** The keys under which answers come, of a battery those of its items, in the order of asking. */
  public List<String> answerKeys() {
    return questions.stream().flatMap(Questionnaire::answerKeys).toList();
  }

  /** Those of scales, battery items each. */
  public List<String> scaleKeys() {
    return scaled().stream().map(Scaled::key).toList();
  }

  /** What every answer key is counted under; options of a choice have keys like items. */
  public Map<String, Integer> measuresByKey() {
    var measures = new LinkedHashMap<>(scaleMeasuresByKey());
    for (var question : questions) {
      if (question instanceof Question.Choice choice) {
        for (var option : choice.options()) {
          if (option.measure() != null) {
            measures.put(choice.key() + "." + option.key(), option.measure());
          }
        }
      }
    }
    return measures;
  }

  /** What the answers on scales are counted under, by their keys. */
  public Map<String, Integer> scaleMeasuresByKey() {
    var measures = new LinkedHashMap<String, Integer>();
    scaled().forEach(one -> measures.put(one.key(), one.measure()));
    return measures;
  }

  /** What is answered on scales, battery items each, in the order of asking. */
  public List<Scaled> scaled() {
    var scaled = new ArrayList<Scaled>();
    for (var question : questions) {
      if (question instanceof Question.Scale one) {
        scaled.add(new Scaled(one.key(), one.measure(), one.scale(), false));
      } else if (question instanceof Question.Battery battery) {
        for (var item : battery.items()) {
          scaled.add(
              new Scaled(
                  battery.answerKey(item), item.measure(), battery.scale(), item.reversed()));
        }
      }
    }
    return scaled;
  }

  private static Stream<String> answerKeys(Question question) {
    return question instanceof Question.Battery battery
        ? battery.items().stream().map(battery::answerKey)
        : Stream.of(question.key());
  }
}
