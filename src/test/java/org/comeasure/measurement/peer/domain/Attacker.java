package org.comeasure.measurement.peer.domain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.commons.math3.optim.MaxIter;
import org.apache.commons.math3.optim.linear.LinearConstraint;
import org.apache.commons.math3.optim.linear.LinearConstraintSet;
import org.apache.commons.math3.optim.linear.LinearObjectiveFunction;
import org.apache.commons.math3.optim.linear.NoFeasibleSolutionException;
import org.apache.commons.math3.optim.linear.NonNegativeConstraint;
import org.apache.commons.math3.optim.linear.Relationship;
import org.apache.commons.math3.optim.linear.SimplexSolver;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.comeasure.measurement.domain.MeasureKind;
import org.comeasure.measurement.domain.formula.Interval;
import org.comeasure.tenancy.PartnerId;

/**
 * A coalition of partners that knows every published number, every formula, who is in which group,
 * its own exact values, and even at which place of the sorted group each of its own stands. It
 * works out the narrowest interval in which each other partner's value must lie.
 */
final class Attacker {

  private final MeasureKind kind;
  private final PeerPolicy policy;
  private final Map<PeerGroup, PeerFigures> published;
  private final List<PeerMember> members;
  private final List<PartnerId> own;
  private final List<LinearConstraint> told = new ArrayList<>();

  Attacker(PeerPanel panel, PeerPolicy policy, List<PartnerId> own) {
    this.kind = panel.kind();
    this.policy = policy;
    this.published = panel.publish(policy);
    this.members = panel.members().stream().filter(m -> m.answers() >= policy.enough()).toList();
    this.own = own;
  }

  /**
   * Has heard the value of all answers together, such as a manufacturer tells at a meeting, and
   * knows how many answers everybody has.
   */
  Attacker knowingThePooledValue(double rounding) {
    double answers = members.stream().mapToLong(PeerMember::answers).sum();
    var weights = members.stream().mapToDouble(m -> m.answers() / answers).toArray();
    double pooled = 0;
    for (int i = 0; i < weights.length; i++) {
      pooled += weights[i] * members.get(i).value();
    }
    double heard = Math.round(pooled / rounding) * rounding;
    told.add(new LinearConstraint(weights, Relationship.GEQ, heard - rounding / 2));
    told.add(new LinearConstraint(weights, Relationship.LEQ, heard + rounding / 2));
    return this;
  }

  /** What can be concluded of a partner, whether or not it is in a published group. */
  Interval conclusion(PartnerId partner) {
    var member =
        members.stream().filter(one -> one.partner().equals(partner)).findFirst().orElseThrow();
    return uncounted(fromSums(member));
  }

  /** What can be concluded of each partner that is in a published group. */
  Map<PartnerId, Interval> conclusions() {
    var conclusions = new HashMap<PartnerId, Interval>();
    var ofSet = new HashMap<List<PeerGroup>, Interval>();
    for (var member : unknown(members)) {
      var groups = published.keySet().stream().filter(group -> group.holds(member)).toList();
      if (!groups.isEmpty()) {
        conclusions.put(
            member.partner(), ofSet.computeIfAbsent(groups, key -> conclude(member, groups)));
      }
    }
    return conclusions;
  }

  /**
   * Narrowest interval for the value of somebody, named or not: that of a band in which all but one
   * are of the coalition.
   */
  double narrowestUnnamed() {
    double narrowest = Double.MAX_VALUE;
    for (var entry : published.entrySet()) {
      var sorted = sorted(entry.getKey());
      int first = 0;
      for (var band : entry.getValue().bands()) {
        var part = sorted.subList(first, first + band.members());
        if (unknown(part).size() == 1) {
          narrowest = Math.min(narrowest, band.members() * entry.getValue().step());
        }
        first += band.members();
      }
    }
    return narrowest;
  }

  private Interval conclude(PeerMember member, List<PeerGroup> groups) {
    var sums = fromSums(member);
    var result = sums;
    for (var group : groups) {
      result = both(result, published.get(group).hasBands() ? fromBands(group) : result);
    }
    if (uncounted(result).width() < PeerPolicy.DEFAULT.protection(kind)) {
      result = sums;
      for (var group : groups) {
        result = both(result, published.get(group).hasBands() ? fromPlacements(group) : result);
      }
    }
    return uncounted(result);
  }

  private static Interval both(Interval one, Interval other) {
    double low = Math.max(one.low(), other.low());
    return new Interval(low, Math.max(low, Math.min(one.high(), other.high())));
  }

  /** A value at the edge of what is counted may be anything beyond. */
  private Interval uncounted(Interval counted) {
    var edges = policy.counted(kind);
    double hair = 1e-6;
    return new Interval(
        counted.low() <= edges.low() + hair ? kind.range().low() : counted.low(),
        counted.high() >= edges.high() - hair ? kind.range().high() : counted.high());
  }

  private Interval fromSums(PeerMember member) {
    var constraints = new ArrayList<>(told);
    published.forEach(
        (group, figures) -> {
          var weights = new double[members.size()];
          for (int i = 0; i < weights.length; i++) {
            weights[i] = group.holds(members.get(i)) ? 1 : 0;
          }
          figures.bands().stream()
              .map(band -> new double[] {band.members() * band.mean(), band.members()})
              .reduce((a, b) -> new double[] {a[0] + b[0], a[1] + b[1]})
              .ifPresent(sum -> within(constraints, weights, sum[0], sum[1] * figures.step()));
        });
    return solve(constraints, members, members.indexOf(member), members.indexOf(member));
  }

  private Interval fromBands(PeerGroup group) {
    return fromOrder(group, sorted(group));
  }

  /** All that is possible with the coalition's own at any places that fit what it was told. */
  private Interval fromPlacements(PeerGroup group) {
    var sorted = sorted(group);
    var mine = sorted.stream().filter(member -> own.contains(member.partner())).toList();
    Interval all = null;
    for (var order : Placements.of(sorted, mine)) {
      try {
        var one = fromOrder(group, order);
        all =
            all == null
                ? one
                : new Interval(Math.min(all.low(), one.low()), Math.max(all.high(), one.high()));
      } catch (NoFeasibleSolutionException e) {
        continue; // these places contradict the numbers
      }
      if (all.width() >= PeerPolicy.DEFAULT.protection(kind)) {
        break;
      }
    }
    return Objects.requireNonNull(all);
  }

  private Interval fromOrder(PeerGroup group, List<PeerMember> sorted) {
    var constraints = new ArrayList<LinearConstraint>();
    int first = 0;
    for (var band : published.get(group).bands()) {
      var weights = new double[sorted.size()];
      Arrays.fill(weights, first, first + band.members(), 1);
      within(
          constraints,
          weights,
          band.members() * band.mean(),
          band.members() * published.get(group).step());
      first += band.members();
    }
    for (int i = 1; i < sorted.size(); i++) {
      var weights = new double[sorted.size()];
      weights[i] = 1;
      weights[i - 1] = -1;
      constraints.add(new LinearConstraint(weights, Relationship.GEQ, 0));
    }
    var unknown = unknown(sorted);
    return solve(
        constraints,
        sorted,
        sorted.indexOf(unknown.get(0)),
        sorted.indexOf(unknown.get(unknown.size() - 1)));
  }

  private void within(
      List<LinearConstraint> constraints, double[] weights, double sum, double steps) {
    double half = steps / 2;
    constraints.add(new LinearConstraint(weights, Relationship.GEQ, sum - half));
    constraints.add(new LinearConstraint(weights, Relationship.LEQ, sum + half));
  }

  /** The least that one may be and the most that another may be. */
  private Interval solve(
      List<LinearConstraint> published, List<PeerMember> variables, int lowest, int highest) {
    var constraints = new ArrayList<>(published);
    var edges = policy.counted(kind);
    for (int i = 0; i < variables.size(); i++) {
      var one = new double[variables.size()];
      one[i] = 1;
      if (own.contains(variables.get(i).partner())) {
        double value = edges.clamp(variables.get(i).value());
        constraints.add(new LinearConstraint(one, Relationship.EQ, value));
      } else {
        constraints.add(new LinearConstraint(one, Relationship.GEQ, edges.low()));
        constraints.add(new LinearConstraint(one, Relationship.LEQ, edges.high()));
      }
    }
    double low = optimum(constraints, variables.size(), lowest, GoalType.MINIMIZE);
    return new Interval(
        low, Math.max(low, optimum(constraints, variables.size(), highest, GoalType.MAXIMIZE)));
  }

  static double optimum(
      List<LinearConstraint> constraints, int variables, int which, GoalType goal) {
    var one = new double[variables];
    one[which] = 1;
    return new SimplexSolver(1e-7)
        .optimize(
            new MaxIter(20_000),
            new LinearObjectiveFunction(one, 0),
            new LinearConstraintSet(constraints),
            goal,
            new NonNegativeConstraint(false))
        .getPoint()[which];
  }

  private List<PeerMember> sorted(PeerGroup group) {
    var edges = policy.counted(kind);
    return members.stream()
        .filter(group::holds)
        .sorted(Comparator.comparingDouble(member -> edges.clamp(member.value())))
        .toList();
  }

  private List<PeerMember> unknown(List<PeerMember> some) {
    return some.stream().filter(member -> !own.contains(member.partner())).toList();
  }
}
