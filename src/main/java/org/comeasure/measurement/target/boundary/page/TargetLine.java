package org.comeasure.measurement.target.boundary.page;

import java.util.List;
import org.comeasure.measurement.target.boundary.page.TargetWords.Said;
import org.comeasure.shared.page.Tone;
import org.jspecify.annotations.Nullable;

/**
 * A row of the list of targets, in words.
 *
 * @param period over which it is judged
 * @param now null where nothing is to be told
 * @param history empty where the reader may not know
 */
public record TargetLine(
    String id,
    String measure,
    String place,
    String touchpoint,
    String period,
    String value,
    String days,
    @Nullable Standing now,
    List<Said> history,
    boolean open) {

  public TargetLine {
    history = List.copyOf(history);
  }

  /**
   * How things stand.
   *
   * @param value null where too few have answered
   * @param base whose and of which days it is, with the answers and the interval behind it
   * @param takes what it takes to get there, all ways of it
   */
  public record Standing(
      @Nullable String value,
      @Nullable String base,
      String status,
      Tone tone,
      @Nullable String takes) {}
}
