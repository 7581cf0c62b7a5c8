package org.comeasure.shared.input;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.comeasure.shared.period.Period;
import org.jspecify.annotations.Nullable;

/**
 * One field while it is read: what it must be, and at the end of the line what it is read as. That
 * gives null, or what was typed, where nothing of use is there; only the first thing wrong is
 * noted.
 */
public final class Field {

  private static final Pattern NUMBER = Pattern.compile("-?\\d{1,12}(\\.\\d{1,6})?");
  private static final Object[] NOTHING = {};

  private final Input input;
  private final String name;
  private final String given;
  private boolean required;
  private boolean lines;
  private int longest = Integer.MAX_VALUE;

  Field(Input input, String name) {
    this.input = input;
    this.name = name;
    this.given = input.given(name);
  }

  /** Something must be given. */
  public Field required() {
    return required(true);
  }

  public Field required(boolean needed) {
    required = needed;
    return this;
  }

  /** One line of at most so many characters. */
  public Field max(int characters) {
    longest = characters;
    return this;
  }

  /** Lines of at most so many characters altogether. */
  public Field maxLines(int characters) {
    lines = true;
    return max(characters);
  }

  public String text() {
    boolean limited = longest < Integer.MAX_VALUE;
    sound(limited ? new Object[] {longest} : NOTHING);
    return given;
  }

  /** Whether it may be read on, as far as its length and presence go. */
  private boolean sound(Object... arguments) {
    if (given.isEmpty()) {
      if (required) {
        input.refuse(name, "required", arguments);
      }
      return false;
    }
    boolean odd = given.codePoints().anyMatch(this::isOdd);
    if (odd || given.codePointCount(0, given.length()) > longest) {
      input.refuse(name, "too-long", arguments);
      return false;
    }
    return true;
  }

  private boolean isOdd(int character) {
    boolean breaks = lines && (character == '\n' || character == '\r');
    return longest < Integer.MAX_VALUE && !breaks && Character.isISOControl(character);
  }

  /** Whether a box is ticked, or a member true. */
  public boolean flag() {
    return Boolean.TRUE.equals(
        as(
            "flag",
            text ->
                text.equals("true") || text.equals("false")
                    ? Optional.of(text.equals("true"))
                    : Optional.empty()));
  }

  /**
   * What the text stands for.
   *
   * @param read empty where it stands for nothing, which includes what the caller may not see
   */
  public <T> @Nullable T as(Function<String, Optional<T>> read) {
    return as("choice", read);
  }

  /**
   * The same with a rule of its own.
   *
   * @param rule last part of the sentence's key
   * @param arguments of the sentence
   */
  public <T> @Nullable T as(String rule, Function<String, Optional<T>> read, Object... arguments) {
    if (!sound(arguments)) {
      return null;
    }
    var found = read.apply(given);
    if (found.isEmpty()) {
      input.refuse(name, rule, arguments);
    }
    return found.orElse(null);
  }

  /** A day as ISO 8601 has it, within the years that are counted. */
  public @Nullable LocalDate day() {
    return as("day", Field::day);
  }

  private static Optional<LocalDate> day(String text) {
    try {
      var day = LocalDate.parse(text);
      return day.isBefore(Period.EARLIEST) || !day.isBefore(Period.LATEST)
          ? Optional.empty()
          : Optional.of(day);
    } catch (DateTimeException noDay) {
      return Optional.empty();
    }
  }

  /** A number within bounds, with comma or point. */
  public @Nullable BigDecimal number(double lowest, double highest, int decimals) {
    var formats = input.texts().formats();
    return as(
        "number",
        text -> number(text, lowest, highest, decimals),
        formats.number(lowest, 0),
        formats.number(highest, 0),
        decimals);
  }

  private static Optional<BigDecimal> number(
      String text, double lowest, double highest, int decimals) {
    var plain = text.replace(',', '.').replace('\u2212', '-');
    if (!NUMBER.matcher(plain).matches()) {
      return Optional.empty();
    }
    var number = new BigDecimal(plain).stripTrailingZeros();
    double value = number.doubleValue();
    return value < lowest || value > highest || number.scale() > decimals
        ? Optional.empty()
        : Optional.of(number.setScale(Math.max(0, number.scale())));
  }

  /** A whole number within bounds. */
  public @Nullable Integer whole(int lowest, int highest) {
    var number = number(lowest, highest, 0);
    return number == null ? null : number.intValueExact();
  }
}
