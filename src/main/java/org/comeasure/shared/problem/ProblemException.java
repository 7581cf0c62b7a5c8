package org.comeasure.shared.problem;

/** Carries a {@link Problem} to the edge; being unchecked it rolls a transaction back. */
public final class ProblemException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Problem problem;

  public ProblemException(Problem problem) {
    super(problem.type().slug());
    this.problem = problem;
  }

  public static ProblemException notFound() {
    return Problem.of(ProblemType.NOT_FOUND).exception();
  }

  public Problem problem() {
    return problem;
  }
}
