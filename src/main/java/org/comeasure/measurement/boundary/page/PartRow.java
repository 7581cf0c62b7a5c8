package org.comeasure.measurement.boundary.page;

import org.comeasure.measurement.domain.Figure;
import org.comeasure.measurement.domain.Status;
import org.comeasure.measurement.domain.Unit;
import org.comeasure.measurement.domain.chart.Sparkline;
import org.comeasure.measurement.domain.scorecard.MonthFigure;
import org.comeasure.measurement.domain.scorecard.Part;
import org.comeasure.shared.locale.Texts;
import org.comeasure.shared.page.Tone;
import org.jspecify.annotations.Nullable;

/**
 * A touchpoint, a branch or a partner as a row of a table.
 *
 * @param href where it is looked at closer, null where it is not
 * @param chosen whether the page is narrowed to it
 * @param value null where too few have answered
 * @param caution a word beside the value, such as "low base"
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
    String change,
    Tone changeTone,
    @Nullable Sparkline line,
    String lineTitle,
    String status,
    Tone statusTone) {

  private static final double LINE_WIDTH = 88;
  private static final double LINE_HEIGHT = 24;

  static PartRow of(String name, @Nullable String href, boolean chosen, Part<?> part, Texts texts) {
    var words = new FigureWords(texts);
    var standing = part.standing();
    var status = Status.of(standing);
    var shown = part.figure() instanceof Figure.Shown figure ? figure : null;
    var line =
        Sparkline.of(
            part.months().stream().map(MonthFigure::figure).toList(), LINE_WIDTH, LINE_HEIGHT);
    return new PartRow(
        name,
        href,
        chosen,
        shown == null ? null : words.value(shown.value(), Unit.POINTS),
        shown == null ? null : words.interval(shown, Unit.POINTS),
        shown != null && shown.lowBase() ? texts.get("measurement.figure.low-base") : null,
        texts.formats().number(part.figure().n()),
        words.signed(standing.sincePrevious(), Unit.POINTS),
        FigureWords.tone(standing.sincePrevious()),
        line.last() == null ? null : line,
        texts.get("measurement.line.described", name, months(part, texts, words)),
        words.status(status),
        FigureWords.tone(status));
  }

  private static String months(Part<?> part, Texts texts, FigureWords words) {
    var said = new StringBuilder();
    for (var month : part.months()) {
      String value =
          month.figure() instanceof Figure.Shown shown
              ? words.value(shown.value(), Unit.POINTS)
              : "\u2013";
      said.append(said.isEmpty() ? "" : ", ")
          .append(texts.formats().shortMonth(month.month()))
          .append(' ')
          .append(value);
    }
    return said.toString();
  }
}
