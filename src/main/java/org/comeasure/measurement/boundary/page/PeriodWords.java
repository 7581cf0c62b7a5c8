package org.comeasure.measurement.boundary.page;

import java.time.YearMonth;
import java.time.temporal.IsoFields;
import org.comeasure.measurement.domain.tally.Window;
import org.comeasure.shared.locale.Texts;
import org.comeasure.shared.period.Grain;
import org.comeasure.shared.period.Period;
import org.jspecify.annotations.Nullable;

/** Periods as people say them. */
public record PeriodWords(Texts texts) {

  /** As a title: "November 2026". */
  public String title(Period period) {
    return said("title", period);
  }

  /** Within a sentence: "in November 2026". */
  public String during(Period period) {
    return said("in", period);
  }

  /** What a window is compared with just before: "in the first 22 days of October 2026". */
  String before(Window window) {
    return shortened(window.before(), Window.previous(window.now()), window);
  }

  /** What a window is compared with a year ago. */
  String yearAgo(Window window) {
    return shortened(window.yearAgo(), window.now().aYearBefore(), window);
  }

  /** Says of a period that still runs what it is compared with; null for one that is over. */
  @Nullable String fairness(Window window) {
    if (!window.running()) {
      return null;
    }
    long days = Math.max(window.before().days(), window.yearAgo().days());
    return texts.get(
        "measurement.period.running", title(window.now()), days, before(window), yearAgo(window));
  }

  private String shortened(Period compared, Period whole, Window window) {
    return window.running() && !compared.equals(whole) && whole.grain() != Grain.RANGE
        ? texts.get("measurement.period.first-days", compared.days(), title(whole))
        : during(compared);
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
