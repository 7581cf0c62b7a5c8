package org.comeasure.platform.web.problem;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.comeasure.platform.database.OutageLog;
import org.comeasure.shared.problem.ProblemType;

/** What the log gets to know of a problem. */
final class Failing {

  private static final Logger LOG = System.getLogger(Failing.class.getName());

  private Failing() {}

  static void log(ErrorPage page, String method, Throwable failure) {
    if (page.problem().type() == ProblemType.UNAVAILABLE) {
      OutageLog.tell(failure);
    } else if (page.problem().type().status() >= 500) {
      LOG.log(Level.ERROR, "Trace " + page.trace() + ": " + method, failure);
    }
  }
}
