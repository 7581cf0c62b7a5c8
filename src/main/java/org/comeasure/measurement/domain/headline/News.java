package org.comeasure.measurement.domain.headline;

import static java.util.Comparator.comparingDouble;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.comeasure.measurement.domain.Figure;
import org.comeasure.measurement.domain.Standing;
import org.comeasure.measurement.domain.Verdict;
import org.comeasure.measurement.domain.Verdicts;
import org.comeasure.measurement.domain.formula.MultipleTesting;
import org.jspecify.annotations.Nullable;

/**
 * What is most worth saying of a figure. A page looks at its level against the target, its step
 * since the period before and since a year ago, and months of falling, of each of its partners;
 * only what survives Holm's procedure over all of them is told, so that a network in which nothing
 * happens names somebody once in twenty pages. While a period is in progress, a page is looked at
 * again and again: it takes five times as much to be told then, and no figure is said to have
 * moved.
 *
 * @param move the largest certain fall, without one the largest certain rise; null where neither is
 * @param below whether it is certainly below its target
 */
public record News<K>(Facts<K> of, @Nullable Finding move, boolean below) {

  /** Far out in their tails the tests are not exact: with 5%, simulated pages named 8 of 100. */
  private static final double LEVEL = 0.02;

  private static final double IN_PROGRESS = 5;

  /** Of a figure that is told whatever is certain of it. */
  public static <K> News<K> of(Facts<K> facts, boolean inProgress) {
    return all(List.of(facts), inProgress).get(0);
  }

  /**
   * The one that has fallen most and is farthest below its target, both together; where nobody has
   * and is, the one that has risen most. Empty where nothing is certain.
   */
  public static <K> Optional<News<K>> strongest(List<Facts<K>> facts, boolean inProgress) {
    var news = all(facts, inProgress);
    return news.stream()
        .filter(each -> each.weight() > 0)
        .max(comparingDouble(News::weight))
        .or(
            () ->
                news.stream()
                    .filter(each -> each.move() != null)
                    .max(comparingDouble(each -> distance(each.move()))));
  }

  /** The touchpoint that is certainly below the others; the lowest where several are. */
  public static <K> Optional<Standing<K>> lowest(List<Standing<K>> parts) {
    var solid =
        parts.stream()
            .filter(part -> part.figure() instanceof Figure.Shown shown && !shown.lowBase())
            .toList();
    var verdicts = Verdicts.ofHeadline(solid.stream().map(Standing::againstRest).toList());
    return solid.stream()
        .filter(part -> part.againstRest().verdict() == Verdict.SIGNIFICANT_DOWN)
        .filter(part -> verdicts.name(part.againstRest()))
        .min(comparingDouble(part -> ((Figure.Shown) part.figure()).value()));
  }

  private static <K> List<News<K>> all(List<Facts<K>> facts, boolean inProgress) {
    var findings = facts.stream().map(Facts::findings).toList();
    var p = findings.stream().flatMap(List::stream).mapToDouble(Finding::p).toArray();
    double cutoff = MultipleTesting.holm(p, inProgress ? LEVEL / IN_PROGRESS : LEVEL);
    var news = new ArrayList<News<K>>();
    for (int i = 0; i < facts.size(); i++) {
      var certain =
          findings.get(i).stream()
              .filter(each -> each.p() <= cutoff)
              .filter(each -> !inProgress || each.kind() == Finding.Kind.TARGET)
              .toList();
      news.add(of(facts.get(i), certain));
    }
    return news;
  }

  private static <K> News<K> of(Facts<K> facts, List<Finding> certain) {
    var moves = certain.stream().filter(each -> each.kind() != Finding.Kind.TARGET).toList();
    var move =
        moves.stream()
            .filter(Finding::falls)
            .max(comparingDouble(Finding::distance))
            .or(() -> moves.stream().max(comparingDouble(Finding::distance)));
    boolean below =
        certain.stream().anyMatch(each -> each.kind() == Finding.Kind.TARGET && each.falls());
    return new News<>(facts, move.orElse(null), below);
  }

  private double weight() {
    double fall = move != null && move.falls() ? move.distance() : 0;
    var goal = of.target().goal();
    double gap =
        below && goal != null && of.target().figure() instanceof Figure.Shown shown
            ? goal.value().doubleValue() - shown.value()
            : 0;
    return fall + gap;
  }

  private static double distance(@Nullable Finding move) {
    return move == null ? 0 : move.distance();
  }
}
