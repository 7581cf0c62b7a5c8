package org.comeasure.collection.domain;

import java.util.List;

/** The answers that could be read, and what is wrong with the others. */
public record Checked(Answers answers, List<AnswerError> errors) {

  public Checked {
    errors = List.copyOf(errors);
  }

  public boolean valid() {
    return errors.isEmpty();
  }
}
