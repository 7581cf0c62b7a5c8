package org.comeasure.measurement.target.boundary;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.comeasure.measurement.domain.MeasureKind;
import org.comeasure.measurement.target.domain.Dated;
import org.comeasure.measurement.target.domain.Signature;
import org.comeasure.measurement.target.domain.Subject;
import org.comeasure.measurement.target.domain.Validity;
import org.comeasure.programme.MeasureEntry;
import org.comeasure.shared.locale.Texts;
import org.comeasure.shared.period.Period;
import org.comeasure.shared.problem.FieldError;
import org.jspecify.annotations.Nullable;

/** Reads what was typed, and gathers what is to be mended, by field, in the reader's language. */
final class Check {

  private static final Pattern NUMBER = Pattern.compile("-?\\d{1,4}(\\.\\d{1,6})?");

  private final Texts texts;
  private final List<FieldError> errors = new ArrayList<>();

  Check(Texts texts) {
    this.texts = texts;
  }

  List<FieldError> errors() {
    return errors;
  }

  boolean isClean() {
    return errors.isEmpty();
  }

  /**
   * @param key last part of the message's key
   */
  void add(String field, String key, Object... arguments) {
    errors.add(new FieldError("/" + field, texts.get("target.error." + key, arguments)));
  }

  Optional<Subject> subject(List<MeasureEntry> measures, String code) {
    var found = Subject.find(measures, code).map(Subject.Named::subject);
    if (found.isEmpty()) {
      add("measure", "measure");
    }
    return found;
  }

  /** Within the measure's range, with no more decimals than mean something; comma or point. */
  @Nullable BigDecimal value(MeasureKind kind, String given) {
    var plain = given.replace(',', '.').replace('\u2212', '-');
    if (NUMBER.matcher(plain).matches()) {
      var value = new BigDecimal(plain).stripTrailingZeros();
      if (kind.range().contains(value.doubleValue()) && value.scale() <= kind.unit().decimals()) {
        return value.setScale(Math.max(0, value.scale()));
      }
    }
    var formats = texts.formats();
    add(
        "value",
        "value",
        formats.number(kind.range().low(), 0),
        formats.number(kind.range().high(), 0),
        kind.unit().decimals());
    return null;
  }

  @Nullable Validity validity(String from, String to) {
    var first = day("from", from, "from");
    var last = to.isEmpty() ? null : day("to", to, "to");
    if (first == null || (last == null && !to.isEmpty())) {
      return null;
    }
    if (last != null && last.isBefore(first)) {
      add("to", "to-before");
      return null;
    }
    return new Validity(first, last);
  }

  @Nullable LocalDate day(String field, String given, String key) {
    try {
      var day = LocalDate.parse(given);
      if (!day.isBefore(Period.EARLIEST) && day.isBefore(Period.LATEST)) {
        return day;
      }
    } catch (DateTimeException notADate) {
      // Told below, as any other day that does not serve.
    }
    add(field, key);
    return null;
  }

  /** One line of words; empty only where that is allowed. */
  void line(String field, String given, int longest, boolean needed) {
    boolean fits =
        given.codePointCount(0, given.length()) <= longest
            && given.codePoints().noneMatch(Character::isISOControl);
    if (!fits || (needed && given.isEmpty())) {
      add(field, field, longest);
    }
  }

  void note(String given, boolean needed) {
    var oneLine = given.replaceAll("\\R", " ");
    if (needed && given.isEmpty()) {
      add("note", "note-missing");
    } else {
      line("note", oneLine, Signature.LONGEST_NOTE, false);
    }
  }

  /**
   * What follows something begins while that holds, and not in the past: what has held stays so.
   */
  void successor(Dated old, Validity asked, LocalDate today) {
    var last = old.lastDay();
    if (asked.from().isBefore(today) || (last != null && asked.from().isAfter(last))) {
      add("from", "change-from");
    }
  }

  /** Two that hold on the same day; names the field that would have to give way. */
  void overlap(Validity asked, List<? extends Dated> others, MeasureKind kind) {
    others.stream()
        .filter(other -> other.validity().filter(asked::overlaps).isPresent())
        .findFirst()
        .ifPresent(
            other -> {
              boolean before = asked.from().isBefore(other.firstDay());
              add(
                  before ? "to" : "from",
                  before ? "overlap-to" : "overlap-from",
                  told(other, kind));
            });
  }

  private Object[] told(Dated other, MeasureKind kind) {
    var formats = texts.formats();
    var last = other.lastDay();
    return new Object[] {
      Numbers.of(other.value(), kind, texts),
      formats.date(other.firstDay()),
      last == null ? texts.get("target.open") : formats.date(last)
    };
  }
}
