package org.comeasure.programme;

import java.util.Optional;
import org.comeasure.shared.id.Tsids;

/** A questionnaire; what it asks is in its versions. */
public record QuestionnaireId(long value) {

  public static QuestionnaireId next() {
    return new QuestionnaireId(Tsids.next());
  }

  /** Empty for whatever is not an identifier, so that garbage and unknown answer alike. */
  public static Optional<QuestionnaireId> parse(String text) {
    var id = Tsids.parse(text);
    return id.isPresent() ? Optional.of(new QuestionnaireId(id.getAsLong())) : Optional.empty();
  }

  @Override
  public String toString() {
    return Tsids.print(value);
  }
}
