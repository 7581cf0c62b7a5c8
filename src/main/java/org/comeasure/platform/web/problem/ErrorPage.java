package org.comeasure.platform.web.problem;

import java.security.SecureRandom;
import java.util.HexFormat;
import org.comeasure.shared.page.View;
import org.comeasure.shared.problem.Problem;
import org.comeasure.shared.problem.ProblemType;

/** A problem as it is told, with the trace id under which the log has the rest. */
public record ErrorPage(Problem problem, String trace) {

  private static final SecureRandom RANDOM = new SecureRandom();

  public static ErrorPage of(Problem problem) {
    byte[] id = new byte[8];
    RANDOM.nextBytes(id);
    return new ErrorPage(problem, HexFormat.of().formatHex(id));
  }

  public View view() {
    return new View("platform/problem", this, problem.type().status());
  }

  public String titleKey() {
    return "shared.problem." + problem.type().slug() + ".title";
  }

  public String adviceKey() {
    return "shared.problem." + problem.type().slug() + ".advice";
  }

  /** Whether somebody will have to look into the log. */
  public boolean ours() {
    return problem.type() == ProblemType.INTERNAL;
  }
}
