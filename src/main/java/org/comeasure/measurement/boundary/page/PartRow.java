package org.comeasure.measurement.boundary.page;

import java.util.Optional;
import java.util.stream.Stream;
import org.comeasure.measurement.domain.Figure;
import org.comeasure.measurement.domain.chart.Sparkline;
import org.comeasure.measurement.domain.scorecard.Part;
import org.comeasure.measurement.integrity.domain.Integrity;
import org.comeasure.measurement.target.boundary.page.GoalLine;
import org.comeasure.measurement.target.domain.TargetAssessment;
import org.comeasure.measurement.target.domain.TargetStatus;
import org.comeasure.shared.locale.Texts;
import org.comeasure.shared.page.Tone;
import org.jspecify.annotations.Nullable;

/**
 * A touchpoint, a branch, a partner or another part as a row of a table.
 *
 * @param href where it is looked at closer, null where it is not
 * @param chosen whether the page is narrowed to it
 * @param value null where too few have answered
 * @param caution a word beside the value, such as "low base"
 * @param completed the share of opened forms that came back, null where it is not known
 * @param change since the period before
 * @param yearAgo change since a year before
 * @param line null where there is not a single month to draw
 */
public record PartRow(
    String name,
    @Nullable String href,
    boolean chosen,
    @Nullable String value,
    @Nullable String interval,
    @Nullable String caution,
    String answers,
    @Nullable String completed,
    Move change,
    Move yearAgo,
    @Nullable Sparkline line,
    String lineTitle,
    String status,
    Tone statusTone) {

  private static final double LINE_WIDTH = 88;
  private static final double LINE_HEIGHT = 24;

  /**
   * A change.
   *
   * @param text empty where there is nothing to compare with
   * @param verdict the same with its verdict, in words
   */
  public record Move(String text, String verdict, Tone tone) {

    public boolean known() {
      return !text.isEmpty();
    }
  }

  /**
   * @param integrity of the part's figure
   */
  static PartRow of(
      String name,
      @Nullable String href,
      boolean chosen,
      Part<?> part,
      Optional<Integrity> integrity,
      Texts texts) {
    var words = new FigureWords(texts);
    var lines = new Lines(texts, words);
    var unit = part.kind().unit();
    var status = part.status();
    var shown = part.figure() instanceof Figure.Shown figure ? figure : null;
    return new PartRow(
        name,
        href,
        chosen,
        shown == null ? null : words.value(shown.value(), unit),
        shown == null ? null : words.interval(shown, unit),
        shown != null && shown.lowBase() ? texts.get("measurement.figure.low-base") : null,
        texts.formats().number(part.figure().n()),
        words.completed(integrity),
        words.move(part.standing().sincePrevious(), unit),
        words.move(part.sinceYearAgo(), unit),
        lines.line(part.months(), LINE_WIDTH, LINE_HEIGHT),
        lines.title(name, part.months(), unit),
        words.status(status),
        FigureWords.tone(status));
  }

  /** Whether there is an earlier figure that it could be held against. */
  boolean compared() {
    return change.known() || yearAgo.known();
  }

  /** Whether any of them has a target that is judged over the days of the page. */
  static boolean aimed(Stream<TargetAssessment> assessments) {
    return assessments.anyMatch(
        one -> one.goal() != null && one.status() != TargetStatus.OTHER_PERIOD);
  }

  /** With its target in place of how it compares with the others. */
  PartRow heldAgainst(TargetAssessment assessment, Texts texts) {
    if (value == null) {
      return this;
    }
    return new PartRow(
        name,
        href,
        chosen,
        value,
        interval,
        caution,
        answers,
        completed,
        change,
        yearAgo,
        line,
        lineTitle,
        GoalLine.status(assessment, texts),
        GoalLine.tone(assessment.status()));
  }

  /** With the share of all answers beside the number of its own. */
  PartRow withShare(double share, Texts texts) {
    String both =
        texts.get("measurement.figure.of-all", answers, texts.formats().percent(100 * share, 0));
    return new PartRow(
        name,
        href,
        chosen,
        value,
        interval,
        caution,
        both,
        completed,
        change,
        yearAgo,
        line,
        lineTitle,
        status,
        statusTone);
  }
}
