package org.comeasure.measurement.boundary.page;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.comeasure.platform.export.ExportFormat;
import org.comeasure.shared.locale.Texts;
import org.comeasure.shared.page.Action;
import org.comeasure.shared.problem.Problem;
import org.comeasure.shared.problem.ProblemException;

/** Where a page is saved as a file, in the same state. */
final class Saving {

  static final String FORMAT = "{format: csv|xlsx|pdf}";

  private Saving() {}

  static List<Action> of(Address page, Texts texts) {
    return Arrays.stream(ExportFormat.values())
        .map(
            format ->
                new Action(
                    page.at(page.path() + "/export/" + format.ending()).href(),
                    texts.get("measurement.save." + format.ending())))
        .toList();
  }

  /** A file cannot tell beside a field what is wrong with the address, as the page does. */
  static void require(boolean sound, Texts texts) {
    if (!sound) {
      throw refused("period", texts.get("measurement.period.wrong"));
    }
  }

  static ProblemException tooMany(Texts texts) {
    return refused("period", texts.get("measurement.too-many.text"));
  }

  static String name(String whose, String period) {
    return (whose + "-" + period).toLowerCase(Locale.ROOT);
  }

  private static ProblemException refused(String parameter, String advice) {
    return Problem.ofParameter(parameter, advice).exception();
  }
}
