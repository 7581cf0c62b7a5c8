package org.comeasure.measurement.domain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.comeasure.measurement.domain.formula.MultipleTesting;

/**
 * Decides comparisons that are looked at together, from their p. Of 200 partners of whom none
 * changed, ten would be told to have changed if each stood alone. Whatever is shown of a column, on
 * a page, in a file or to another system, is decided here in one call and so is the same.
 *
 * @param cutoff largest p that is significant among them
 */
public record Verdicts(double cutoff) {

  /**
   * Those of one column: false discovery rate by Benjamini and Hochberg, see {@link
   * MultipleTesting}.
   */
  public static Verdicts ofColumn(Collection<Change> column) {
    return new Verdicts(
        MultipleTesting.benjaminiHochberg(ps(column), DisclosurePolicy.DEFAULT.significance()));
  }

  /** Those from which a headline picks what to name: not one wrong, by Holm. */
  public static Verdicts ofHeadline(Collection<Change> candidates) {
    return new Verdicts(
        MultipleTesting.holm(ps(candidates), DisclosurePolicy.DEFAULT.significance()));
  }

  /**
   * The rows with one of their columns decided.
   *
   * @param column of a row
   * @param with the row with another change in that column
   */
  public static <T> List<T> decide(
      List<T> rows, Function<T, Change> column, BiFunction<T, Change, T> with) {
    var verdicts = ofColumn(rows.stream().map(column).toList());
    var decided = new ArrayList<T>();
    for (var row : rows) {
      var change = column.apply(row);
      decided.add(verdicts.confirm(change) ? row : with.apply(row, change.withinChance()));
    }
    return decided;
  }

  /** Whether it is significant among the others, too. */
  public boolean name(Change change) {
    return change.verdict().isSignificant() && change.p() <= cutoff;
  }

  private boolean confirm(Change change) {
    return !change.verdict().isSignificant() || change.p() <= cutoff;
  }

  private static double[] ps(Collection<Change> changes) {
    return changes.stream()
        .filter(change -> change.verdict().isDecided())
        .mapToDouble(Change::p)
        .toArray();
  }
}
