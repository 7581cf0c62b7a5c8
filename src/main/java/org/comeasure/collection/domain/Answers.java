package org.comeasure.collection.domain;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What somebody answered, by answer key; a question left out is not there. An item of a battery has
 * the key {@code <battery>.<item>}.
 *
 * @param scores the point chosen on a scale
 * @param choices keys of the options chosen, in the order in which they are offered
 * @param comments free words, never blank
 */
public record Answers(
    Map<String, Integer> scores, Map<String, List<String>> choices, Map<String, String> comments) {

  public Answers {
    scores = sorted(scores);
    var copies = new TreeMap<String, List<String>>();
    choices.forEach((key, chosen) -> copies.put(key, List.copyOf(chosen)));
    choices = Collections.unmodifiableMap(copies);
    comments = sorted(comments);
  }

  public static Answers none() {
    return new Answers(Map.of(), Map.of(), Map.of());
  }

  public Answers commented(Map<String, String> others) {
    return new Answers(scores, choices, others);
  }

  public boolean isEmpty() {
    return scores.isEmpty() && choices.isEmpty() && comments.isEmpty();
  }

  // One order whatever the input's, so that equal answers are equal documents.
  private static <V> Map<String, V> sorted(Map<String, V> map) {
    return Collections.unmodifiableMap(new TreeMap<>(map));
  }
}
