package org.comeasure.measurement.boundary.page;

import java.util.List;
import java.util.Locale;
import org.comeasure.platform.export.SaveLinks;
import org.comeasure.shared.locale.Texts;
import org.comeasure.shared.page.Action;
import org.comeasure.shared.problem.Problem;
import org.comeasure.shared.problem.ProblemException;

/** A page of figures as a file. */
public final class Saving {

  static final String FORMAT = "{format: csv|xlsx|pdf}";

  private Saving() {}

  static List<Action> of(Address page, Texts texts) {
    return SaveLinks.of(page.href(), texts);
  }

  /** A file cannot tell beside a field what is wrong with the address, as the page does. */
  public static void require(boolean sound, Texts texts) {
    if (!sound) {
      throw refused("period", texts.get("measurement.period.wrong"));
    }
  }

  static ProblemException tooMany(Texts texts) {
    return refused("period", texts.get("measurement.too-many.text"));
  }

  public static String name(String whose, String period) {
    return (whose + "-" + period).toLowerCase(Locale.ROOT);
  }

  private static ProblemException refused(String parameter, String advice) {
    return Problem.ofParameter(parameter, advice).exception();
  }
}
