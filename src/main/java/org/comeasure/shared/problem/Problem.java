package org.comeasure.shared.problem;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing that went wrong.
 *
 * @param detail a sentence for the caller; null when the type's own words say it all
 * @param errors the places to mend, if any
 * @param retryAfterSeconds how long to wait, 0 when waiting does not help
 */
public record Problem(
    ProblemType type, @Nullable String detail, List<FieldError> errors, int retryAfterSeconds) {

  public Problem {
    errors = List.copyOf(errors);
  }

  public static Problem of(ProblemType type) {
    return new Problem(type, null, List.of(), 0);
  }

  public static Problem of(ProblemType type, String detail) {
    return new Problem(type, detail, List.of(), 0);
  }

  public static Problem invalid(List<FieldError> errors) {
    return new Problem(ProblemType.INVALID_INPUT, null, errors, 0);
  }

  /** A query parameter that cannot be used, named, with how to mend it. */
  public static Problem ofParameter(String name, String advice) {
    return new Problem(
        ProblemType.BAD_REQUEST,
        "The parameter " + name + " cannot be used. " + advice,
        List.of(new FieldError(name, advice)),
        0);
  }

  /** The same where parameters are told apart by what their names begin with. */
  public Problem named(String prefix) {
    var named =
        errors.stream()
            .map(error -> new FieldError(prefix + error.pointer(), error.message()))
            .toList();
    return new Problem(
        type, errors.isEmpty() ? detail : errors.get(0).message(), named, retryAfterSeconds);
  }

  public Problem retryAfter(int seconds) {
    return new Problem(type, detail, errors, seconds);
  }

  public ProblemException exception() {
    return new ProblemException(this);
  }
}
