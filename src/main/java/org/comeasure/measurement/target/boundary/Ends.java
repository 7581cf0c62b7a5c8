package org.comeasure.measurement.target.boundary;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.comeasure.measurement.target.domain.Dated;
import org.jspecify.annotations.Nullable;

/** From which day on something is not to hold any more. */
final class Ends {

  private Ends() {}

  /** What holds from when to when, for the audit trail. */
  static Map<String, String> told(Dated row) {
    var told = new TreeMap<String, String>();
    told.put("value", row.value().toPlainString());
    told.put("from", row.firstDay().toString());
    var last = row.lastDay();
    if (last != null) {
      told.put("to", last.toString());
    }
    return told;
  }

  /** What has held stays so: the earliest end is today, which yesterday's last day stands for. */
  static @Nullable LocalDate endDay(Dated row, EndInput input, LocalDate today, Check check) {
    check.note(input.note(), true);
    if (input.lastDay().isEmpty()) {
      return today;
    }
    var last = check.day("lastDay", input.lastDay(), "lastDay");
    if (last == null) {
      return null;
    }
    var planned = row.lastDay();
    if (last.isBefore(today.minusDays(1)) || (planned != null && last.isAfter(planned))) {
      check.add("lastDay", "lastDay");
      return null;
    }
    return last.plusDays(1);
  }
}
