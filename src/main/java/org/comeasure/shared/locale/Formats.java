package org.comeasure.shared.locale;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** How one language writes numbers, dates and times. */
public final class Formats {

  private static final String MINUS = "\u2212";
  private static final int DECIMAL = 10;

  private final Locale locale;

  private final Digits digits;
  private final DateTimeFormatter month;

  /** January first; a page names them by the hundred. */
  private final List<String> shortMonths;

  private final DateTimeFormatter date;

  /** The parts of a date that say the same as the rest of a range are left out. */
  private final DateTimeFormatter dayAndMonth;

  private final DateTimeFormatter day;
  private final DateTimeFormatter dateTime;

  Formats(Locale locale) {
    this.locale = locale;
    this.digits = new Digits(locale);
    this.month = DateTimeFormatter.ofPattern("LLLL yyyy", locale);
    var shortMonth = DateTimeFormatter.ofPattern("LLL", locale);
    this.shortMonths =
        Arrays.stream(Month.values())
            .map(each -> shortMonth.format(each).replace(".", ""))
            .toList();
    var region = region(locale);
    this.date = DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(region);
    String pattern =
        DateTimeFormatterBuilder.getLocalizedDateTimePattern(
            FormatStyle.MEDIUM, null, IsoChronology.INSTANCE, region);
    String yearless = pattern.replaceAll("[,\\s]*y+", "").strip();
    this.dayAndMonth = DateTimeFormatter.ofPattern(yearless, region);
    int month = yearless.indexOf('M');
    this.day =
        month > 0
            ? DateTimeFormatter.ofPattern(yearless.substring(0, month).strip(), region)
            : dayAndMonth;
    this.dateTime =
        new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT))
            .appendLiteral(' ')
            .appendZoneText(TextStyle.SHORT)
            .toFormatter(region);
  }

  /** English is written as in Britain unless the reader says that it is another one. */
  private static Locale region(Locale locale) {
    return locale.equals(Locale.ENGLISH) ? Locale.UK : locale;
  }

  /** A whole number with its groups. */
  public String number(long value) {
    return number(value, 0);
  }

  /** Rounded half up to the given decimals, never "-0", the minus as a minus and not a hyphen. */
  public String number(double value, int decimals) {
    String plain = digits.write(Math.abs(value), decimals);
    return value < 0 && !isZero(plain) ? MINUS + plain : plain;
  }

  /** A change: {@code +6}, {@code −7}, {@code 0}. */
  public String signed(double value, int decimals) {
    String number = number(value, decimals);
    return value > 0 && !isZero(number) ? "+" + number : number;
  }

  private static boolean isZero(String number) {
    for (int at = 0; at < number.length(); at++) {
      if (Character.digit(number.charAt(at), DECIMAL) > 0) {
        return false;
      }
    }
    return true;
  }

  /** A share given in percent, with the language's own way of writing the sign. */
  public String percent(double percent, int decimals) {
    return number(percent, decimals) + (locale.getLanguage().equals("en") ? "%" : "\u00a0%");
  }

  public String month(YearMonth value) {
    return month.format(value);
  }

  public String shortMonth(YearMonth value) {
    return shortMonths.get(value.getMonthValue() - 1);
  }

  public String date(LocalDate value) {
    return date.format(value);
  }

  /** The first day of a range, as far as it differs from the last: "23" of "23 to 29 Nov 2026". */
  public String dateBefore(LocalDate first, LocalDate last) {
    if (first.getYear() != last.getYear()) {
      return date(first);
    }
    return (first.getMonth() == last.getMonth() ? day : dayAndMonth).format(first);
  }

  /** With the zone's own short name: "1 Dec 2025, 20:44 CET". */
  public String dateTime(Instant value, ZoneId zone) {
    return dateTime.format(value.atZone(zone));
  }

  /** "5 min ago", "yesterday", and the date itself from a week on. */
  public String ago(Instant then, Instant now, ZoneId zone) {
    LocalDate day = LocalDate.ofInstant(then, zone);
    long days = ChronoUnit.DAYS.between(day, LocalDate.ofInstant(now, zone));
    long minutes = Math.max(0, Duration.between(then, now).toMinutes());
    Texts texts = Texts.in(locale);
    if (minutes < 1) {
      return texts.get("shared.ago.now");
    }
    if (minutes < 60) {
      return texts.get("shared.ago.minutes", minutes);
    }
    if (minutes < 12 * 60 || day.equals(LocalDate.ofInstant(now, zone))) {
      return texts.get("shared.ago.hours", minutes / 60);
    }
    if (day.plusDays(1).equals(LocalDate.ofInstant(now, zone))) {
      return texts.get("shared.ago.yesterday");
    }
    return minutes < 7 * 24 * 60 ? texts.get("shared.ago.days", days) : date(day);
  }
}
