package org.comeasure.measurement.peer.domain;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.comeasure.measurement.domain.Histogram;
import org.comeasure.measurement.domain.MeasureKind;
import org.comeasure.shared.period.Grain;
import org.comeasure.shared.period.Period;
import org.comeasure.tenancy.PartnerId;

/**
 * Years of networks of six to forty partners, steady ones with many answers and one or two with
 * about thirty a month, who now take part and now do not. An attacker subtracts what is told of a
 * period from what is told of one that holds it or lies within it, and takes the rest for the mean
 * of those in whom both differ, if that is one to five.
 */
final class PeerSubtractionSimulation {

  private static final double NEAR = 5;
  private static final int YEAR = 2025;

  private final SplittableRandom random;
  private final boolean guarded;

  private final Map<Period, PeerPanel> panels = new HashMap<>();

  private long estimates;
  private long near;
  private long guesses;
  private long nearByMean;

  PeerSubtractionSimulation(long seed, boolean guarded) {
    this.random = new SplittableRandom(seed);
    this.guarded = guarded;
  }

  PeerSubtractionSimulation run(int networks) {
    for (int i = 0; i < networks; i++) {
      attack(network());
    }
    return this;
  }

  long estimates() {
    return estimates;
  }

  /** Share of the estimates that are within five points of what one really has. */
  double hits() {
    return estimates == 0 ? 0 : (double) near / estimates;
  }

  /** The same of everybody's value and the published mean. */
  double hitsOfTheMean() {
    return (double) nearByMean / guesses;
  }

  private PeerHistory network() {
    int steady = random.nextInt(6, 12) + (random.nextInt(4) == 0 ? 28 : 0);
    int small = random.nextInt(1, 3);
    var months = new TreeMap<YearMonth, List<PeerHistory.Frozen>>();
    double[] promoters = new double[steady + small];
    double[] detractors = new double[steady + small];
    for (int i = 0; i < steady + small; i++) {
      promoters[i] = random.nextDouble(0.3, 0.75);
      detractors[i] = random.nextDouble(0.05, 0.9 - promoters[i]);
    }
    for (int month = 1; month <= 12; month++) {
      var all = new ArrayList<PeerHistory.Frozen>();
      for (int i = 0; i < steady + small; i++) {
        int answers = i < steady ? random.nextInt(500, 5_000) : random.nextInt(15, 45);
        all.add(
            new PeerHistory.Frozen(
                new PartnerId(i + 1), "gold", null, answers(answers, promoters[i], detractors[i])));
      }
      months.put(YearMonth.of(YEAR, month), all);
    }
    return new PeerHistory(MeasureKind.NPS, months, PeerPolicy.DEFAULT);
  }

  /** About as many of each kind as chance brings. */
  private Histogram answers(int n, double promoters, double detractors) {
    long top = drawn(n, promoters);
    long low = Math.min(n - top, drawn(n, detractors));
    return Histogram.of(0, 0, 0, low, 0, 0, 0, 0, n - top - low, 0, top);
  }

  private long drawn(int n, double share) {
    double spread = Math.sqrt(n * share * (1 - share));
    return Math.max(0, Math.min(n, Math.round(n * share + spread * random.nextGaussian())));
  }

  private void attack(PeerHistory history) {
    panels.clear();
    var year = Period.of(Grain.YEAR, YearMonth.of(YEAR, 1).atDay(1));
    for (int first = 1; first <= 12; first += 3) {
      var quarter = Period.of(Grain.QUARTER, YearMonth.of(YEAR, first).atDay(1));
      subtract(history, year, quarter);
      for (var month : quarter.months()) {
        subtract(history, quarter, Period.of(month));
        subtract(history, year, Period.of(month));
      }
    }
  }

  private void subtract(PeerHistory history, Period long1, Period short1) {
    var longer = panel(history, long1);
    var shorter = panel(history, short1);
    var one = longer.publish(history.policy()).get(PeerGroup.NETWORK);
    var other = shorter.publish(history.policy()).get(PeerGroup.NETWORK);
    if (one == null || other == null) {
      return;
    }
    guess(longer, one.mean());
    guess(shorter, other.mean());
    estimate(longer, one, shorter, other);
    estimate(shorter, other, longer, one);
  }

  private PeerPanel panel(PeerHistory history, Period period) {
    return panels.computeIfAbsent(
        period,
        one -> {
          if (guarded) {
            return history.panel(one);
          }
          // as if nothing else were told
          var months = new TreeMap<>(history.months());
          months.keySet().retainAll(one.months());
          return new PeerPanel(history.kind(), everybody(months));
        });
  }

  private static List<PeerMember> everybody(TreeMap<YearMonth, List<PeerHistory.Frozen>> months) {
    var sums = new TreeMap<Long, PeerHistory.Frozen>();
    months
        .values()
        .forEach(
            all -> all.forEach(a -> sums.merge(a.partner().value(), a, PeerHistory.Frozen::plus)));
    return sums.values().stream()
        .map(
            sum ->
                new PeerMember(
                    sum.partner(),
                    sum.tier(),
                    null,
                    sum.answers().n(),
                    MeasureKind.NPS.estimate(sum.answers()).value()))
        .toList();
  }

  private void guess(PeerPanel panel, double mean) {
    for (var member : taking(panel)) {
      guesses++;
      nearByMean += Math.abs(member.value() - mean) <= NEAR ? 1 : 0;
    }
  }

  /** Of those who are in one of the two and not in the other. */
  private void estimate(PeerPanel with, PeerFigures all, PeerPanel without, PeerFigures less) {
    var others = ids(without);
    var rest = taking(with).stream().filter(m -> !others.contains(m.partner())).toList();
    var more = new HashSet<>(others);
    more.removeAll(ids(with));
    if (rest.isEmpty() || rest.size() >= PeerPolicy.DEFAULT.minimum() || !more.isEmpty()) {
      return;
    }
    double sum = all.members() * all.mean() - less.members() * less.mean();
    for (var member : rest) {
      estimates++;
      near += Math.abs(member.value() - sum / rest.size()) <= NEAR ? 1 : 0;
    }
  }

  private static List<PeerMember> taking(PeerPanel panel) {
    return panel.members().stream()
        .filter(member -> member.answers() >= PeerPolicy.DEFAULT.enough())
        .toList();
  }

  private static Set<PartnerId> ids(PeerPanel panel) {
    var ids = new HashSet<PartnerId>();
    taking(panel).forEach(member -> ids.add(member.partner()));
    return ids;
  }
}
