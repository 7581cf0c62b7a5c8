package org.comeasure.programme;

import java.util.Optional;
import org.comeasure.shared.id.Tsids;

/** One immutable version of a questionnaire. */
public record QuestionnaireVersionId(long value) {

  public static QuestionnaireVersionId next() {
    return new QuestionnaireVersionId(Tsids.next());
  }

  /** Empty for whatever is not an identifier, so that garbage and unknown answer alike. */
  public static Optional<QuestionnaireVersionId> parse(String text) {
    var id = Tsids.parse(text);
    return id.isPresent()
        ? Optional.of(new QuestionnaireVersionId(id.getAsLong()))
        : Optional.empty();
  }

  @Override
  public String toString() {
    return Tsids.print(value);
  }
}
