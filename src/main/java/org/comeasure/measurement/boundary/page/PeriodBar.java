package org.comeasure.measurement.boundary.page;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.comeasure.shared.locale.Texts;
import org.comeasure.shared.page.Action;
import org.comeasure.shared.page.Choice;
import org.comeasure.shared.period.Grain;
import org.comeasure.shared.period.InvalidPeriodException;
import org.comeasure.shared.period.Period;
import org.comeasure.shared.problem.FieldError;
import org.comeasure.shared.problem.Problem;
import org.comeasure.shared.problem.ProblemType;
import org.jspecify.annotations.Nullable;

/**
 * The period of a page and the ways to another one.
 *
 * @param title of the period
 * @param grains week to year, each around the day that the period ends with, or today
 * @param next null where it would begin in the future
 */
public record PeriodBar(
    String title, List<Choice> grains, @Nullable Action previous, @Nullable Action next) {

  static final String PARAMETER = "period";

  /** What the address asks for, or the current month. */
  static Period asked(@Nullable String token, LocalDate today, Texts texts) {
    try {
      return token == null || token.isBlank()
          ? Period.of(YearMonth.from(today))
          : Period.parse(token);
    } catch (InvalidPeriodException e) {
      String advice = texts.get("measurement.period.wrong");
      throw new Problem(
              ProblemType.BAD_REQUEST, advice, List.of(new FieldError(PARAMETER, advice)), 0)
          .exception();
    }
  }

  static PeriodBar of(Period period, LocalDate today, Address here, Texts texts) {
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
        last ? null : step(period.next(), here, words));
  }

  private static Action step(Period period, Address here, PeriodWords words) {
    return new Action(here.with(PARAMETER, period.token()).href(), words.title(period));
  }
}
