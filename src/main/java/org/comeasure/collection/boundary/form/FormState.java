package org.comeasure.collection.boundary.form;

import java.util.List;
import java.util.Map;
import org.comeasure.collection.domain.AnswerError;
import org.jspecify.annotations.Nullable;

/**
 * How far a visitor has come with a form.
 *
 * @param token sealed
 * @param typed what was given so far, by answer key
 * @param reason why it was given back, apart from what is wrong with the answers
 * @param challenge of the puzzle that spares a browser the wait, if there is one
 */
record FormState(
    String token,
    Map<String, List<String>> typed,
    FormReply.@Nullable Reason reason,
    long waitSeconds,
    List<AnswerError> errors,
    @Nullable String challenge) {

  static FormState blank(String token) {
    return new FormState(token, Map.of(), null, 0, List.of(), null);
  }

  static FormState translated(String token, Map<String, List<String>> typed) {
    return new FormState(token, typed, null, 0, List.of(), null);
  }

  static FormState returned(
      String token, Map<String, List<String>> typed, FormReply.Returned reply) {
    return new FormState(
        token, typed, reply.reason(), reply.waitSeconds(), reply.errors(), reply.challenge());
  }

  int status() {
    if (reason == null) {
      return errors.isEmpty() ? 200 : 422;
    }
    return switch (reason) {
      case BUSY -> 429;
      case AWAY -> 503;
      case STALE, TRAP, HASTY -> 422;
    };
  }
}
