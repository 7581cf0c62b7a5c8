package org.comeasure.platform.web.problem;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.comeasure.platform.database.OutageLog;
import org.comeasure.shared.page.View;
import org.comeasure.shared.problem.Problem;
import org.comeasure.shared.problem.ProblemType;

/** A problem as it is told, with the trace id under which the log has the rest. */
public record ErrorPage(Problem problem, String trace) {

  private static final Logger LOG = System.getLogger(ErrorPage.class.getName());
  private static final SecureRandom RANDOM = new SecureRandom();

  public static ErrorPage of(Problem problem) {
    byte[] id = new byte[8];
    RANDOM.nextBytes(id);
    return new ErrorPage(problem, HexFormat.of().formatHex(id));
  }

  /** What the log gets to know of it. */
  void log(String method, Throwable failure) {
    if (problem.type() == ProblemType.UNAVAILABLE) {
      OutageLog.tell(failure);
    } else if (problem.type().status() >= 500) {
      LOG.log(Level.ERROR, "Trace " + trace + ": " + method, failure);
    }
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
