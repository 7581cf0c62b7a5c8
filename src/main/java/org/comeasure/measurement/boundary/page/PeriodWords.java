package org.comeasure.measurement.boundary.page;

import java.time.YearMonth;
import java.time.temporal.IsoFields;
import org.comeasure.shared.locale.Texts;
import org.comeasure.shared.period.Period;

/** Periods as people say them. */
record PeriodWords(Texts texts) {

  /** As a title: "November 2026". */
  String title(Period period) {
    return said("title", period);
  }

  /** Within a sentence: "in November 2026". */
  String during(Period period) {
    return said("in", period);
  }

  private String said(String form, Period period) {
    var formats = texts.formats();
    var from = period.from();
    String key =
        "measurement.period."
            + form
            + "."
            + period.grain().name().toLowerCase(java.util.Locale.ROOT);
    return switch (period.grain()) {
      case WEEK ->
          texts.get(
              key,
              String.valueOf(from.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR)),
              String.valueOf(from.get(IsoFields.WEEK_BASED_YEAR)));
      case MONTH -> texts.get(key, formats.month(YearMonth.from(from)));
      case QUARTER ->
          texts.get(
              key,
              String.valueOf(from.get(IsoFields.QUARTER_OF_YEAR)),
              String.valueOf(from.getYear()));
      case YEAR -> texts.get(key, String.valueOf(from.getYear()));
      case RANGE -> texts.get(key, formats.date(from), formats.date(period.lastDay()));
    };
  }
}
