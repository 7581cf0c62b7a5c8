package org.comeasure.collection.boundary.form;

import java.util.List;
import java.util.Locale;
import org.comeasure.collection.domain.AnswerError;
import org.comeasure.collection.domain.FormToken;
import org.comeasure.programme.Questionnaire;
import org.jspecify.annotations.Nullable;

/** What becomes of a form that was sent. */
sealed interface FormReply {

  /** The answer is kept, since now or since before. */
  record Kept() implements FormReply {}

  /** This form has given another answer before, which stays. */
  record Contradicted() implements FormReply {}

  /**
   * The form goes back to the visitor.
   *
   * @param challenge of the puzzle that spares a browser the wait; null where there is none
   */
  record Returned(
      Questionnaire questionnaire,
      FormToken token,
      @Nullable Reason reason,
      List<AnswerError> errors,
      long waitSeconds,
      @Nullable String challenge)
      implements FormReply {

    static Returned because(Reason reason, Questionnaire questionnaire, FormToken token) {
      return new Returned(questionnaire, token, reason, List.of(), 0, null);
    }

    static Returned toMend(List<AnswerError> errors, Questionnaire questionnaire, FormToken token) {
      return new Returned(questionnaire, token, null, errors, 0, null);
    }
  }

  /** Why a form goes back although nothing may be wrong with the answers. */
  enum Reason {
    /** Its token is too old, of another link or not ours. */
    STALE,
    /** The field that people do not see was filled in. */
    TRAP,
    /** It was sent sooner than anybody could have read it. */
    HASTY,
    /** Too many forms came from there or to this link. */
    BUSY,
    /** The answer could not be stored just now. */
    AWAY;

    String textKey() {
      return "form.notice." + name().toLowerCase(Locale.ROOT);
    }
  }
}
