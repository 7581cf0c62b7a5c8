package org.comeasure.collection.domain;

import java.util.List;
import org.comeasure.shared.locale.Texts;
import org.comeasure.shared.problem.FieldError;

/**
 * What is wrong with one answer.
 *
 * @param key of the answer; empty when it is the answers as a whole
 * @param messageKey key of the words that say how to mend it
 * @param arguments of those words
 */
public record AnswerError(String key, String messageKey, List<Object> arguments) {

  public AnswerError {
    arguments = List.copyOf(arguments);
  }

  static AnswerError of(String key, String reason, Object... arguments) {
    return new AnswerError(key, "collection.answer." + reason, List.of(arguments));
  }

  public String message(Texts texts) {
    return texts.get(messageKey, arguments.toArray());
  }

  /** For the reader of these texts, at the given place of the input. */
  public FieldError at(String pointer, Texts texts) {
    return new FieldError(pointer, message(texts));
  }
}
