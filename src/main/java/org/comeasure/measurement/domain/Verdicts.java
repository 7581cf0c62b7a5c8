package org.comeasure.measurement.domain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
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
  private static Verdicts ofColumn(Collection<Change> column, ToDoubleFunction<Change> p) {
    return new Verdicts(
        MultipleTesting.benjaminiHochberg(ps(column, p), DisclosurePolicy.DEFAULT.significance()));
  }

  /** Those from which a headline picks what to name: not one wrong, by Holm. */
  public static Verdicts ofHeadline(Collection<Change> candidates) {
    return new Verdicts(
        MultipleTesting.holm(ps(candidates, Change::p), DisclosurePolicy.DEFAULT.significance()));
  }

  /**
   * The rows with one of their columns decided. What is significant in it is so without the flagged
   * responses, too: no p of the column is less than that without them, and lower ones never make
   * fewer significant. What is so only where the flagged responses count, in the same column, hangs
   * on them.
   *
   * @param column of a row
   * @param with the row with another change in that column
   */
  public static <T> List<T> decide(
      List<T> rows, Function<T, Change> column, BiFunction<T, Change, T> with) {
    var changes = rows.stream().map(column).toList();
    var verdicts = ofColumn(changes, Change::p);
    var withFlagged = ofColumn(changes, Change::pWithFlagged);
    var decided = new ArrayList<T>();
    for (var row : rows) {
      var change = column.apply(row);
      decided.add(
          change.verdict().isDecided()
              ? with.apply(
                  row,
                  change.decided(
                      verdicts.name(change), change.pWithFlagged() <= withFlagged.cutoff()))
              : row);
    }
    return decided;
  }

  /** Whether it is significant among the others, too. */
  public boolean name(Change change) {
    return change.verdict().isSignificant() && change.p() <= cutoff;
  }

  private static double[] ps(Collection<Change> changes, ToDoubleFunction<Change> p) {
    return changes.stream().filter(change -> change.verdict().isDecided()).mapToDouble(p).toArray();
  }
}
