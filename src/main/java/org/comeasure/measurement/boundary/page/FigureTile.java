package org.comeasure.measurement.boundary.page;

import java.util.List;
import org.comeasure.measurement.domain.chart.Sparkline;
import org.comeasure.measurement.integrity.boundary.GradeView;
import org.comeasure.measurement.target.boundary.page.BenchmarkNote;
import org.comeasure.measurement.target.boundary.page.GoalLine;
import org.comeasure.shared.page.Choice;
import org.comeasure.shared.page.Tile;
import org.comeasure.shared.page.Tone;
import org.jspecify.annotations.Nullable;

/**
 * A measure as a tile, with what only figures have.
 *
 * @param measure its code
 * @param chosen whether trend and tables are of it
 * @param goals what it is held against; that of a second variant last
 * @param benchmarks what others reach
 * @param completed how many of the opened forms came back; null where it is not known
 * @param unflagged the value without the flagged responses, and where to see all without them; null
 *     where these make no difference
 * @param sinceYearAgo the change with its verdict; null where there is no value
 * @param line its months; null where there is none to draw
 * @param grade how far the value can be trusted; null where there is none
 */
public record FigureTile(
    String measure,
    boolean chosen,
    Tile tile,
    List<GoalLine> goals,
    List<BenchmarkNote> benchmarks,
    @Nullable String completed,
    @Nullable Choice unflagged,
    @Nullable String sinceYearAgo,
    Tone yearTone,
    @Nullable Sparkline line,
    String lineTitle,
    @Nullable GradeView grade) {

  public FigureTile {
    goals = List.copyOf(goals);
    benchmarks = List.copyOf(benchmarks);
  }
}
