package org.comeasure.measurement.boundary.page;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import org.comeasure.measurement.domain.tally.Window;
import org.comeasure.shared.locale.Texts;
import org.comeasure.shared.period.InvalidPeriodException;
import org.comeasure.shared.period.Period;
import org.comeasure.shared.problem.FieldError;
import org.comeasure.shared.problem.Problem;
import org.comeasure.shared.problem.ProblemType;
import org.jspecify.annotations.Nullable;

/**
 * The period that an address asks for: by its name, or from one day to another as typed.
 *
 * @param window the current month where what was typed cannot be used
 * @param from as typed, or the first day
 * @param fromError what is wrong with it, if anything
 */
public record AskedPeriod(
    Window window, String from, String to, @Nullable String fromError, @Nullable String toError) {

  /**
   * @throws org.comeasure.shared.problem.ProblemException bad request, when the name of a period is
   *     none or one of the future
   */
  public static AskedPeriod of(PeriodQuery query, LocalDate today, Texts texts) {
    return query.typed() ? typed(query, today, texts) : named(query.period(), today, texts);
  }

  public boolean wrong() {
    return fromError != null || toError != null;
  }

  public Period period() {
    return window.now();
  }

  public static AskedPeriod of(Window window) {
    var period = window.now();
    return new AskedPeriod(
        window, period.from().toString(), period.lastDay().toString(), null, null);
  }

  private static AskedPeriod named(@Nullable String token, LocalDate today, Texts texts) {
    if (token == null || token.isBlank()) {
      return of(current(today));
    }
    try {
      var period = Period.parse(token).named();
      if (period.from().isAfter(today)) {
        throw refused(texts.get("measurement.period.future"));
      }
      return of(Window.of(period, today));
    } catch (InvalidPeriodException e) {
      throw refused(texts.get("measurement.period.wrong"));
    }
  }

  private static Window current(LocalDate today) {
    return Window.of(Period.of(YearMonth.from(today)), today);
  }

  private static RuntimeException refused(String advice) {
    var error = new FieldError(PeriodQuery.PERIOD, advice);
    return new Problem(ProblemType.BAD_REQUEST, advice, List.of(error), 0).exception();
  }

  private static AskedPeriod typed(PeriodQuery query, LocalDate today, Texts texts) {
    var from = day(query.from());
    var to = day(query.to());
    String fromError = from == null ? texts.get("measurement.range.unreadable") : null;
    String toError = to == null ? texts.get("measurement.range.unreadable") : null;
    if (from != null && from.isAfter(today)) {
      fromError = texts.get("measurement.range.future");
    }
    if (from != null && to != null && fromError == null) {
      try {
        return of(Window.of(Period.inclusive(from, to).named(), today));
      } catch (InvalidPeriodException e) {
        String words = words(e, texts);
        switch (e.reason()) {
          case TOO_EARLY, TOO_LONG -> fromError = words;
          case REVERSED, TOO_LATE, UNREADABLE, MISALIGNED -> toError = words;
        }
      }
    }
    return new AskedPeriod(current(today), query.from(), query.to(), fromError, toError);
  }

  private static String words(InvalidPeriodException e, Texts texts) {
    return texts.get(
        "measurement.range." + e.reason().name().toLowerCase(Locale.ROOT).replace('_', '-'),
        texts.formats().date(Period.EARLIEST),
        texts.formats().date(Period.LATEST),
        Period.LONGEST_YEARS);
  }

  private static @Nullable LocalDate day(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException e) {
      return null;
    }
  }
}
