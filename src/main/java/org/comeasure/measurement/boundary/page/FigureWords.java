package org.comeasure.measurement.boundary.page;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import org.comeasure.measurement.domain.Change;
import org.comeasure.measurement.domain.Figure;
import org.comeasure.measurement.domain.Status;
import org.comeasure.measurement.domain.Unit;
import org.comeasure.measurement.domain.Verdict;
import org.comeasure.measurement.domain.scorecard.MeasureFigure;
import org.comeasure.measurement.domain.scorecard.Measured;
import org.comeasure.measurement.integrity.domain.Integrity;
import org.comeasure.programme.MeasureEntry;
import org.comeasure.shared.locale.Formats;
import org.comeasure.shared.locale.Texts;
import org.comeasure.shared.page.Tone;
import org.jspecify.annotations.Nullable;

/** Figures as people read them: whole points and percent, means with one decimal. */
public record FigureWords(Texts texts) {

  public String value(double value, Unit unit) {
    return formats().number(value, unit.pageDecimals());
  }

  /** What {@link #value} says, as a number. */
  double written(double value, Unit unit) {
    return BigDecimal.valueOf(value)
        .setScale(unit.pageDecimals(), RoundingMode.HALF_UP)
        .doubleValue();
  }

  /** With its unit where that is a sign: "82%". */
  String full(double value, Unit unit) {
    return unit == Unit.PERCENT ? formats().percent(value, 0) : value(value, unit);
  }

  /** Of a measure; the second variant is named as such. */
  String name(Measured measured) {
    String name = measured.measure().name().in(texts.locale());
    return measured.kind().asMean() ? texts.get("measurement.figure.named-mean", name) : name;
  }

  /** As the head of a column, with the unit. */
  String header(Measured measured) {
    return measured.kind().unit() == Unit.PERCENT
        ? texts.get("measurement.figure.in-percent", shortly(measured))
        : shortly(measured);
  }

  /** "NPS", else the name. */
  String shortly(Measured measured) {
    String key = "measurement.short." + measured.kind().code();
    boolean everywhere = measured.number() <= MeasureEntry.CES;
    return everywhere && texts.has(key) ? texts.get(key) : name(measured);
  }

  /** "34 to 47". */
  public String interval(Figure.Shown shown, Unit unit) {
    return texts.get(
        "measurement.figure.interval", value(shown.low(), unit), value(shown.high(), unit));
  }

  /** "561 answers, 34 to 47 at 95%". */
  public String base(Figure.Shown shown, Unit unit) {
    return texts.get("measurement.figure.base", shown.n(), interval(shown, unit));
  }

  /** "81%" of the forms that were opened came back; null where that is not known. */
  @Nullable String completed(Optional<Integrity> integrity) {
    var share = integrity.map(Integrity::completed).orElse(OptionalDouble.empty());
    return share.isPresent() ? formats().percent(share.getAsDouble(), 0) : null;
  }

  /**
   * "6 without the 9 flagged responses"; null where these make no difference to what is written or
   * to a verdict.
   */
  @Nullable String unflagged(MeasureFigure measure) {
    long flagged = measure.answers().flagged().n();
    if (flagged == 0 || !(measure.figure() instanceof Figure.Shown shown)) {
      return null;
    }
    if (!(measure.unflagged() instanceof Figure.Shown without)) {
      return texts.get("measurement.figure.unflagged.too-few", flagged);
    }
    var unit = measure.kind().unit();
    String value = full(without.value(), unit);
    boolean hangs = measure.change().hangsOnFlagged() || measure.sinceYearAgo().hangsOnFlagged();
    return hangs || !value.equals(full(shown.value(), unit))
        ? texts.get("measurement.figure.unflagged", value, flagged)
        : null;
  }

  /** Why there is no value. */
  String tooFew(Figure figure) {
    return figure instanceof Figure.NotAsked
        ? texts.get("measurement.figure.not-asked")
        : texts.get("measurement.figure.too-few", figure.n());
  }

  String answers(long n) {
    return texts.get("measurement.figure.answers", n);
  }

  /**
   * "+6", or "▲ 6" where it is significant; nothing without comparison. Both are the difference of
   * the two values as the page shows them.
   */
  PartRow.Move move(Change change, Unit unit) {
    if (!change.isComparable()) {
      return new PartRow.Move("", change(change, unit), Tone.QUIET);
    }
    int decimals = unit.pageDecimals();
    double difference = change.difference(decimals);
    String text =
        change.verdict().isSignificant()
            ? arrow(change) + "\u00a0" + distance(Math.abs(difference), decimals)
            : formats().signed(difference, decimals);
    return new PartRow.Move(text, change(change, unit), tone(change));
  }

  /** "a year ago: ▲ 6, significant". */
  String yearAgo(Change change, Unit unit) {
    return texts.get("measurement.change.year-ago", change(change, unit));
  }

  /** "▲ 6, significant", or why there is no verdict. */
  String change(Change change, Unit unit) {
    return change(change, unit.pageDecimals());
  }

  /**
   * @param decimals of the values beside it, so that they and the words agree
   */
  String change(Change change, int decimals) {
    var reason = change.reason();
    if (!change.isComparable()) {
      return texts.get("measurement.change.none." + Objects.requireNonNull(reason).code());
    }
    double difference = change.difference(decimals);
    if (reason != null) {
      return texts.get("measurement.change.so-far", formats().signed(difference, decimals));
    }
    if (change.verdict().isSignificant()) {
      return texts.get(
          "measurement.change.significant",
          arrow(change),
          distance(Math.abs(difference), decimals));
    }
    String signed = formats().signed(difference, decimals);
    if (change.hangsOnFlagged()) {
      return texts.get("measurement.change.flagged", signed);
    }
    return difference == 0
        ? texts.get("measurement.change.same")
        : texts.get("measurement.change.chance", signed);
  }

  /** How far two figures are apart; "under 1" for a difference that rounding hides. */
  String distance(double distance, Unit unit) {
    return distance(distance, unit.pageDecimals());
  }

  private String distance(double distance, int decimals) {
    return distance == 0
        ? texts.get("measurement.change.under", formats().number(Math.pow(10, -decimals), decimals))
        : formats().number(distance, decimals);
  }

  private static String arrow(Change change) {
    return change.difference() < 0 ? "\u25bc" : "\u25b2";
  }

  static Tone tone(Change change) {
    if (change.verdict() == Verdict.SIGNIFICANT_UP) {
      return Tone.GOOD;
    }
    return change.verdict() == Verdict.SIGNIFICANT_DOWN ? Tone.BAD : Tone.QUIET;
  }

  String status(Status status) {
    return texts.get("measurement.status." + status.code());
  }

  static Tone tone(Status status) {
    return switch (status.tone()) {
      case GOOD -> Tone.GOOD;
      case WATCH -> Tone.WATCH;
      case BAD -> Tone.BAD;
      case NEUTRAL -> Tone.QUIET;
    };
  }

  private Formats formats() {
    return texts.formats();
  }
}
