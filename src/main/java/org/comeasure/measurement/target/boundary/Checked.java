package org.comeasure.measurement.target.boundary;

import java.util.List;
import java.util.Objects;
import org.comeasure.shared.problem.FieldError;
import org.comeasure.shared.problem.Problem;
import org.jspecify.annotations.Nullable;

/**
 * What came of a request: the thing itself, or what to mend.
 *
 * @param result null where there is something to mend
 */
public record Checked<T>(@Nullable T result, List<FieldError> errors) {

  public Checked {
    errors = List.copyOf(errors);
  }

  static <T> Checked<T> of(T result) {
    return new Checked<>(result, List.of());
  }

  static <T> Checked<T> refused(List<FieldError> errors) {
    return new Checked<>(null, errors);
  }

  public boolean isRefused() {
    return result == null;
  }

  public T orThrow() {
    return Objects.requireNonNull(result);
  }

  /**
   * @throws org.comeasure.shared.problem.ProblemException where there is something to mend
   */
  public T orRefuse() {
    if (isRefused()) {
      throw Problem.invalid(errors).exception();
    }
    return orThrow();
  }

  public @Nullable String error(String field) {
    return errors.stream()
        .filter(error -> error.pointer().equals("/" + field))
        .map(FieldError::message)
        .findFirst()
        .orElse(null);
  }
}
