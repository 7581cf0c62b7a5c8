package org.comeasure.platform.web.problem;

import jakarta.json.bind.JsonbException;
import jakarta.json.stream.JsonParsingException;
import jakarta.persistence.OptimisticLockException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Path;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.WebApplicationException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.comeasure.platform.database.Outage;
import org.comeasure.shared.problem.FieldError;
import org.comeasure.shared.problem.Problem;
import org.comeasure.shared.problem.ProblemException;
import org.comeasure.shared.problem.ProblemType;

/** Finds out what an exception means to the caller; what it does not know is our own fault. */
final class Diagnosis {

  private static final int RETRY_SECONDS = 5;
  private static final Pattern PROPERTY = Pattern.compile("property '([\\w.]{1,60})'");

  private Diagnosis() {}

  static Problem of(Throwable failure) {
    List<Throwable> chain = Outage.chain(failure).toList();
    return first(chain, ProblemException.class)
        .map(ProblemException::problem)
        .or(() -> first(chain, ConstraintViolationException.class).map(Diagnosis::violations))
        .or(() -> malformed(chain))
        .or(() -> database(chain))
        .or(() -> first(chain, WebApplicationException.class).map(Diagnosis::refusal))
        .orElseGet(() -> Problem.of(ProblemType.INTERNAL));
  }

  private static Optional<Problem> malformed(List<Throwable> chain) {
    var parsing = first(chain, JsonParsingException.class);
    if (parsing.isPresent()) {
      var place = parsing.get().getLocation();
      return Optional.of(
          Problem.of(
              ProblemType.MALFORMED_BODY,
              "The body is not JSON from line %d, column %d on."
                  .formatted(place.getLineNumber(), place.getColumnNumber())));
    }
    return first(chain, JsonbException.class)
        .map(e -> Problem.of(ProblemType.MALFORMED_BODY, misfit(chain)));
  }

  private static String misfit(List<Throwable> chain) {
    return chain.stream()
        .map(failure -> PROPERTY.matcher(String.valueOf(failure.getMessage())))
        .filter(Matcher::find)
        .reduce((outer, inner) -> inner)
        .map(
            found -> "The member \"" + found.group(1) + "\" does not have the form it should have.")
        .orElse("The body is JSON, but not of the form that is expected here.");
  }

  private static Optional<Problem> database(List<Throwable> chain) {
    if (first(chain, OptimisticLockException.class).isPresent()) {
      return Optional.of(Problem.of(ProblemType.CONFLICT));
    }
    return Outage.causes(chain.get(0))
        ? Optional.of(Problem.of(ProblemType.UNAVAILABLE).retryAfter(RETRY_SECONDS))
        : Optional.empty();
  }

  private static Problem refusal(WebApplicationException refusal) {
    int status = refusal.getResponse().getStatus();
    Problem problem = Problem.of(ProblemType.ofStatus(status));
    // A path or query parameter that cannot be read: the address is at fault, not the body.
    boolean address = refusal instanceof BadRequestException && refusal.getCause() != null;
    if (address) {
      return Problem.of(ProblemType.BAD_REQUEST);
    }
    return status == 503 ? problem.retryAfter(RETRY_SECONDS) : problem;
  }

  private static Problem violations(ConstraintViolationException failure) {
    return Problem.invalid(
        failure.getConstraintViolations().stream()
            .map(violation -> new FieldError(pointer(violation), violation.getMessage()))
            .sorted(Comparator.comparing(FieldError::pointer))
            .toList());
  }

  // The first two nodes are the method and its parameter, which mean nothing to the caller.
  private static String pointer(ConstraintViolation<?> violation) {
    var pointer = new StringBuilder();
    int depth = 0;
    for (Path.Node node : violation.getPropertyPath()) {
      if (node.getIndex() != null) {
        pointer.append('/').append(node.getIndex());
      }
      if (depth++ >= 2) {
        pointer.append('/').append(node.getName());
      }
    }
    return pointer.isEmpty() ? "/" : pointer.toString();
  }

  private static <T extends Throwable> Optional<T> first(List<Throwable> chain, Class<T> type) {
    return chain.stream().filter(type::isInstance).map(type::cast).findFirst();
  }
}
