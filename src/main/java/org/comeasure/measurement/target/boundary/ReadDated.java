package org.comeasure.measurement.target.boundary;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.comeasure.measurement.domain.MeasureKind;
import org.comeasure.measurement.target.domain.Dated;
import org.comeasure.measurement.target.domain.Signature;
import org.comeasure.measurement.target.domain.Subject;
import org.comeasure.measurement.target.domain.Validity;
import org.comeasure.programme.MeasureEntry;
import org.comeasure.shared.input.Input;
import org.jspecify.annotations.Nullable;

/** Reads what targets and benchmarks have in common: a figure for a measure that holds for days. */
final class ReadDated {

  private ReadDated() {}

  /** What a program was shown and may send back, though it is not its to say. */
  static void shown(Input input) {
    input.ignore("id", "phase");
    for (var signature : List.of("set.", "ended.")) {
      input.ignore(signature + "by", signature + "at", signature + "note");
    }
  }

  static @Nullable Subject subject(Input input, List<MeasureEntry> measures) {
    return input
        .field("measure")
        .required()
        .as(code -> Subject.find(measures, code).map(Subject.Named::subject));
  }

  /** Within the measure's range, with no more decimals than mean something. */
  static @Nullable BigDecimal value(Input input, @Nullable Subject subject) {
    var field = input.field("value").required();
    if (subject == null) {
      return null;
    }
    var kind = subject.kind();
    return field.number(kind.range().low(), kind.range().high(), kind.unit().decimals());
  }

  static @Nullable Validity validity(Input input) {
    var first = input.field("from").required().day();
    var last = input.field("to").day();
    if (first == null || input.error("to") != null) {
      return null;
    }
    if (last != null && last.isBefore(first)) {
      input.refuse("to", "before");
      return null;
    }
    return new Validity(first, last);
  }

  /** Why, for those who read the history. */
  static String note(Input input, boolean needed) {
    return input.field("note").required(needed).maxLines(Signature.LONGEST_NOTE).text();
  }

  /**
   * What follows something begins while that holds, and not in the past: what has held stays so.
   */
  static void successor(Input input, Dated old, Validity asked, LocalDate today) {
    var last = old.lastDay();
    if (asked.from().isBefore(today) || (last != null && asked.from().isAfter(last))) {
      input.refuse("from", "change");
    }
  }

  /** Two that hold on the same day; names the field that would have to give way. */
  static void overlap(Input input, Validity asked, List<? extends Dated> others, MeasureKind kind) {
    others.stream()
        .filter(other -> other.validity().filter(asked::overlaps).isPresent())
        .findFirst()
        .ifPresent(
            other -> {
              var formats = input.texts().formats();
              var last = other.lastDay();
              input.refuse(
                  asked.from().isBefore(other.firstDay()) ? "to" : "from",
                  "overlap",
                  Numbers.of(other.value(), kind, input.texts()),
                  formats.date(other.firstDay()),
                  last == null ? input.texts().get("target.open") : formats.date(last));
            });
  }

  /**
   * From which day on something is not to hold any more. What has held stays so: the earliest is
   * today, which yesterday's last day stands for.
   *
   * @return null where something is to be mended
   */
  static @Nullable LocalDate end(Input input, Dated row, LocalDate today) {
    note(input, true);
    var last = input.field("lastDay").day();
    var planned = row.lastDay();
    if (last != null
        && (last.isBefore(today.minusDays(1)) || (planned != null && last.isAfter(planned)))) {
      input.refuse("lastDay", "day");
    }
    if (!input.clean()) {
      return null;
    }
    return last == null ? today : last.plusDays(1);
  }

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
}
