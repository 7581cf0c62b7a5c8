package org.comeasure.measurement.driver.boundary;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.comeasure.measurement.domain.MeasureKind;
import org.comeasure.measurement.driver.domain.Battery;
import org.comeasure.measurement.driver.domain.DriverQuestion;
import org.comeasure.measurement.driver.domain.KeyDrivers.Item;
import org.comeasure.measurement.driver.domain.KeyDrivers.Mark;
import org.comeasure.measurement.target.domain.Subject;
import org.comeasure.programme.Formula;
import org.comeasure.programme.MeasureEntry;
import org.comeasure.programme.TouchpointEntry;
import org.comeasure.programme.TouchpointId;
import org.comeasure.shared.locale.Texts;
import org.comeasure.tenancy.ReportingZone;
import org.jspecify.annotations.Nullable;

/** Names and figures of drivers as people read them. */
record DriverWords(
    Texts texts,
    ReportingZone zone,
    List<MeasureEntry> measures,
    List<TouchpointEntry> touchpoints) {

  private static final double SAME_THING = .9;
  private static final double TOGETHER = .7;
  private static final double LOOSE = .6;

  String measure(int number) {
    return measures.stream()
        .filter(measure -> measure.number() == number)
        .map(measure -> measure.name().in(texts.locale()))
        .findFirst()
        .orElse(String.valueOf(number));
  }

  /** What an average rating is held against: targets of averages, not of shares. */
  static Optional<Subject> subject(int number, List<MeasureEntry> measures) {
    return measures.stream()
        .filter(measure -> measure.number() == number && measure.formula() == Formula.RATING)
        .map(measure -> new Subject(number, MeasureKind.of(measure.scale())))
        .findFirst();
  }

  /** A battery goes by where it is asked. */
  String battery(Battery battery) {
    return battery.touchpoints().stream().map(this::touchpoint).collect(Collectors.joining(", "));
  }

  /** With what is rated, as one touchpoint may have several. */
  String batteryAndItems(Battery battery) {
    return texts.get(
        "driver.form.battery.option",
        battery(battery),
        battery.items().stream().map(this::measure).collect(Collectors.joining(", ")));
  }

  String touchpoint(TouchpointId id) {
    return touchpoints.stream()
        .filter(touchpoint -> touchpoint.id().equals(id))
        .map(touchpoint -> touchpoint.name().in(texts.locale()))
        .findFirst()
        .orElse(id.toString());
  }

  /** Part of a key. */
  static String code(int outcome) {
    return switch (outcome) {
      case DriverQuestion.NO_OUTCOME -> "none";
      case MeasureEntry.CSAT -> "csat";
      default -> "nps";
    };
  }

  /** "recommending", within a sentence. */
  String with(int outcome) {
    return texts.get("driver.with." + code(outcome));
  }

  String percent(double share, int decimals) {
    return texts.formats().percent(100 * share, decimals);
  }

  String interval(Item item) {
    return texts.get(
        "driver.interval",
        texts.formats().number(100 * item.interval().low(), 1),
        texts.formats().number(100 * item.interval().high(), 1));
  }

  String time(Instant instant) {
    return texts.formats().dateTime(instant, zone.id());
  }

  @Nullable String remark(Item item) {
    return item.mark() == Mark.NONE
        ? null
        : texts.get("driver.mark." + (item.mark() == Mark.CONSTANT ? "constant" : "collinear"));
  }

  String alpha(@Nullable Double alpha, int n) {
    if (alpha == null) {
      return texts.get("driver.alpha.none");
    }
    return texts.get(
        "driver.alpha." + closeness(alpha),
        texts.formats().number(alpha, 2),
        texts.formats().number(n));
  }

  private static String closeness(double alpha) {
    if (alpha >= SAME_THING) {
      return "same";
    }
    if (alpha >= TOGETHER) {
      return "together";
    }
    return alpha >= LOOSE ? "loose" : "apart";
  }
}
