package org.comeasure.measurement.boundary.page;

import java.util.List;
import org.comeasure.measurement.domain.chart.Sparkline;
import org.comeasure.measurement.target.boundary.page.GoalLine;
import org.comeasure.shared.page.Tone;
import org.jspecify.annotations.Nullable;

/**
 * One item that people rate.
 *
 * @param href makes it the measure of the page
 * @param value null where too few have answered
 * @param share of the bar's length in percent
 * @param goal what it is held against, null where nothing is
 * @param why tells how far the value can be trusted, null where there is none
 */
public record Rating(
    String name,
    String href,
    @Nullable String value,
    double share,
    String base,
    Shift change,
    Shift yearAgo,
    Months months,
    @Nullable GoalLine goal,
    @Nullable Why why) {

  /** Those of a page under their heading. */
  public record Section(String title, List<Rating> ratings) {

    public Section {
      ratings = List.copyOf(ratings);
    }
  }

  /** A change in words, empty beside a value that is not shown. */
  public record Shift(String words, Tone tone) {

    static final Shift NONE = new Shift("", Tone.QUIET);
  }

  /**
   * The last months.
   *
   * @param line null where they were not read, or there is none to draw
   */
  public record Months(@Nullable Sparkline line, String title) {}
}
