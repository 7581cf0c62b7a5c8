package org.comeasure.measurement.domain.tally;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.comeasure.collection.CountedResponse;
import org.comeasure.measurement.domain.Histogram;
import org.comeasure.programme.MeasureEntry;
import org.comeasure.shared.period.Period;
import org.comeasure.tenancy.BranchId;
import org.jspecify.annotations.Nullable;

/**
 * Sums of responses that are counted one by one: the same answer as that of tallies to a question
 * that no tally keeps apart.
 */
public final class Recounted {

  private final List<Period> periods;
  private final Choice choice;
  private final Set<BranchId> branches;
  private final Map<Sum, Histogram> counted = new HashMap<>();

  /**
   * @param periods whose sums are told apart by their first days; they may overlap
   * @param branches empty for all, those without a branch included
   */
  public Recounted(List<Period> periods, Choice choice, Set<BranchId> branches) {
    this.periods = List.copyOf(periods);
    this.choice = choice;
    this.branches = Set.copyOf(branches);
  }

  public List<Period> periods() {
    return periods;
  }

  public void add(CountedResponse response) {
    if (!takes(response)) {
      return;
    }
    for (var period : periods) {
      if (period.contains(response.day())) {
        add(period, response);
      }
    }
  }

  public Sums sums() {
    return new Sums(counted.entrySet().stream().map(e -> e.getKey().with(e.getValue())).toList());
  }

  private void add(Period period, CountedResponse response) {
    for (int measure : choice.measures()) {
      var answer = answer(measure, response);
      if (answer != null) {
        counted.merge(group(period, measure, response), answer, Histogram::plus);
      }
    }
  }

  private static @Nullable Histogram answer(int measure, CountedResponse response) {
    var answer = counted(measure, response);
    boolean flagged = !response.quality().flags().isEmpty();
    return answer == null || !flagged ? answer : answer.withFlagged(answer);
  }

  private static @Nullable Histogram counted(int measure, CountedResponse response) {
    if (measure == MeasureEntry.QUALITY) {
      return Histogram.of(QualityCount.counts(response.quality()));
    }
    if (measure == MeasureEntry.CHANNELS) {
      return Histogram.ofAnswers(response.channel().number());
    }
    if (measure == MeasureEntry.DELIVERY) {
      return Histogram.of(DeliveryCount.counts(response));
    }
    Integer score = response.scores().get(measure);
    return score == null ? null : Histogram.ofAnswers(score);
  }

  private Sum group(Period period, int measure, CountedResponse response) {
    return new Sum(
        period.from(),
        kept(Dimension.PARTNER, response.partner()),
        choice.by().contains(Dimension.MEASURE) ? measure : 0,
        kept(Dimension.TOUCHPOINT, response.touchpoint()),
        kept(Dimension.BRANCH, response.branch()),
        kept(Dimension.COUNTRY, response.country()),
        kept(Dimension.CHANNEL, response.channel()),
        kept(Dimension.PRODUCT_LINE, response.productLine()),
        Histogram.EMPTY);
  }

  private <T> @Nullable T kept(Dimension dimension, @Nullable T value) {
    return choice.by().contains(dimension) ? value : null;
  }

  private boolean takes(CountedResponse response) {
    var slice = choice.slice();
    return (!slice.withoutFlagged() || response.quality().flags().isEmpty())
        && response.audience().equals(choice.audience())
        && (slice.partners().isEmpty() || slice.partners().contains(response.partner()))
        && (branches.isEmpty()
            || (response.branch() != null && branches.contains(response.branch())))
        && any(slice.touchpoint(), response.touchpoint())
        && any(slice.country(), response.country())
        && any(slice.channel(), response.channel())
        && any(slice.productLine(), response.productLine());
  }

  private static boolean any(@Nullable Object wanted, @Nullable Object found) {
    return wanted == null || wanted.equals(found);
  }
}
