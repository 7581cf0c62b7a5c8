package org.comeasure.measurement.boundary.page;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.comeasure.shared.locale.Texts;
import org.comeasure.shared.page.Action;
import org.comeasure.shared.page.Choice;
import org.comeasure.shared.period.Grain;
import org.comeasure.shared.period.Period;
import org.comeasure.tenancy.ReportingZone;
import org.jspecify.annotations.Nullable;

/**
 * The period of a page and the ways to another one.
 *
 * @param title of the period
 * @param grains week to year, each around the day that the period ends with, or today
 * @param next null where it would begin in the future
 * @param zone in which days begin, in words
 */
public record PeriodBar(
    String title,
    List<Choice> grains,
    @Nullable Action previous,
    @Nullable Action next,
    Range range,
    String zone) {

  public static final String PARAMETER = PeriodQuery.PERIOD;

  /**
   * The day that it is.
   *
   * @param zone where it is that day
   */
  public record Today(LocalDate day, ReportingZone zone) {}

  /**
   * The form for any days.
   *
   * @param kept the rest of the page's state, to be sent along
   * @param from as typed
   * @param current whether the page shows such days
   */
  public record Range(
      String path,
      List<Kept> kept,
      String from,
      String to,
      @Nullable String fromError,
      @Nullable String toError,
      boolean current) {

    public Range {
      kept = List.copyOf(kept);
    }

    public boolean wrong() {
      return fromError != null || toError != null;
    }
  }

  public static PeriodBar of(AskedPeriod asked, Today now, Address here, Texts texts) {
    var today = now.day();
    var period = asked.period();
    var words = new PeriodWords(texts);
    LocalDate anchor = period.lastDay().isAfter(today) ? today : period.lastDay();
    var grains =
        Stream.of(Grain.WEEK, Grain.MONTH, Grain.QUARTER, Grain.YEAR)
            .map(
                grain ->
                    new Choice(
                        here.with(PARAMETER, Period.of(grain, anchor).token()).href(),
                        texts.get(
                            "measurement.period.grain." + grain.name().toLowerCase(Locale.ROOT)),
                        grain == period.grain()))
            .toList();
    boolean first = !period.from().isAfter(Period.EARLIEST.plusYears(1));
    boolean last = !period.to().isBefore(today.plusDays(1));
    return new PeriodBar(
        words.title(period),
        grains,
        first ? null : step(period.previous(), here, words),
        last ? null : step(period.next(), here, words),
        range(asked, here),
        texts.get("shared.zone", now.zone()));
  }

  private static Range range(AskedPeriod asked, Address here) {
    return new Range(
        here.path(),
        here.with(PARAMETER, null).kept(),
        asked.from(),
        asked.to(),
        asked.fromError(),
        asked.toError(),
        asked.period().grain() == Grain.RANGE);
  }

  private static Action step(Period period, Address here, PeriodWords words) {
    return new Action(here.with(PARAMETER, period.token()).href(), words.title(period));
  }
}
