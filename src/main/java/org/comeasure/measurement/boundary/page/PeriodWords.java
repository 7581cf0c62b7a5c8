package org.comeasure.measurement.boundary.page;

import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import org.comeasure.measurement.domain.NoVerdict;
import org.comeasure.measurement.domain.scorecard.Comparability;
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

  /**
   * Says of a period that is not over what it is compared with, and of what another one is not
   * compared with why; null where there is nothing to say.
   */
  @Nullable String fairness(Window window) {
    var comparability = Comparability.of(window);
    var sentences = new ArrayList<String>();
    if (window.inProgress()) {
      sentences.add(inProgress(window, comparability));
    }
    if (comparability.before() != null) {
      sentences.add(notCompared(window.before(), comparability.before(), window));
    }
    if (comparability.yearAgo() != null && !window.yearAgo().equals(window.before())) {
      sentences.add(notCompared(window.yearAgo(), comparability.yearAgo(), window));
    }
    return sentences.isEmpty() ? null : String.join(" ", sentences);
  }

  private String inProgress(Window window, Comparability comparability) {
    var compared = new LinkedHashSet<String>();
    if (comparability.before() == null) {
      compared.add(before(window));
    }
    if (comparability.yearAgo() == null) {
      compared.add(yearAgo(window));
    }
    if (!window.running() || compared.isEmpty()) {
      return texts.get("measurement.period.in-progress", title(window.now()));
    }
    long days = Math.max(window.before().days(), window.yearAgo().days());
    String others =
        compared.size() == 1
            ? compared.iterator().next()
            : texts.get("measurement.period.both", compared.toArray());
    return texts.get("measurement.period.running", title(window.now()), days, others);
  }

  private String notCompared(Period other, NoVerdict reason, Window window) {
    var since = window.measuredSince();
    return texts.get(
        "measurement.period." + reason.code(),
        title(other.named()),
        since == null ? "" : texts.formats().date(since));
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
              String.valueOf(from.get(IsoFields.WEEK_BASED_YEAR)),
              formats.dateBefore(from, period.lastDay()),
              formats.date(period.lastDay()));
      case MONTH -> texts.get(key, formats.month(YearMonth.from(from)));
      case QUARTER ->
          texts.get(
              key,
              String.valueOf(from.get(IsoFields.QUARTER_OF_YEAR)),
              String.valueOf(from.getYear()));
      case YEAR -> texts.get(key, String.valueOf(from.getYear()));
      case RANGE ->
          period.days() == 1
              ? texts.get("measurement.period." + form + ".day", formats.date(from))
              : texts.get(key, formats.date(from), formats.date(period.lastDay()));
    };
  }
}
