package org.comeasure.measurement.boundary.page;

import java.util.List;
import org.comeasure.measurement.target.boundary.page.GoalLine;
import org.comeasure.shared.page.Action;
import org.comeasure.shared.page.Choice;
import org.jspecify.annotations.Nullable;

/**
 * Two selections side by side.
 *
 * @param path that the form is sent to
 * @param measures for the trend; a choice's href is the value that it sends
 * @param result null where it could not be worked out
 * @param tooMany whether that is for too many responses
 */
public record ComparePage(
    String path,
    List<Side> sides,
    List<Choice> measures,
    @Nullable Result result,
    boolean tooMany) {

  public ComparePage {
    sides = List.copyOf(sides);
    measures = List.copyOf(measures);
  }

  /**
   * One side of the form.
   *
   * @param prefix of its fields
   * @param title which side it is
   * @param fields what it can be narrowed by
   */
  public record Side(
      String prefix,
      String title,
      String from,
      String to,
      @Nullable String fromError,
      @Nullable String toError,
      List<Field> fields) {

    public Side {
      fields = List.copyOf(fields);
    }
  }

  /** A field with its choices; a choice's href is the value that it sends. */
  public record Field(String name, String label, List<Choice> choices) {

    public Field {
      choices = List.copyOf(choices);
    }
  }

  /**
   * The figures.
   *
   * @param lead the chosen measure in a sentence; null where there is nothing to compare
   * @param first what the first side is
   * @param note a word on what the test does not take into account, or null
   * @param explained the grade that was asked about, null when none was
   * @param saves the kinds of file that it can be saved as
   */
  public record Result(
      @Nullable String lead,
      String first,
      String second,
      String firstPeriod,
      String secondPeriod,
      List<Row> rows,
      TwoTrends trend,
      @Nullable String note,
      @Nullable Explained explained,
      List<Action> saves) {

    public Result {
      saves = List.copyOf(saves);
      rows = List.copyOf(rows);
    }
  }

  /**
   * One measure.
   *
   * @param difference with its verdict
   */
  public record Row(String measure, Value first, Value second, PartRow.Move difference) {}

  /**
   * A value of a side.
   *
   * @param value null where too few have answered
   * @param why tells how far it can be trusted, null where there is none
   * @param goal what it is held against, null where nothing is
   */
  public record Value(
      @Nullable String value,
      @Nullable String interval,
      String answers,
      @Nullable Why why,
      @Nullable GoalLine goal) {}
}
