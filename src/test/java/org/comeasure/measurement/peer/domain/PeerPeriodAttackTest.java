package org.comeasure.measurement.peer.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.apache.commons.math3.optim.linear.LinearConstraint;
import org.apache.commons.math3.optim.linear.Relationship;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.comeasure.measurement.domain.MeasureKind;
import org.comeasure.measurement.domain.formula.Interval;
import org.comeasure.shared.period.Period;
import org.comeasure.tenancy.PartnerId;
import org.junit.jupiter.api.Test;

/** Differencing over time: a quarter and its months, and windows that are moved day by day. */
class PeerPeriodAttackTest {

  private static final PeerPolicy ALL = PeerPolicy.DEFAULT;
  private static final MeasureKind NPS = MeasureKind.NPS;
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
  private static final int MONTHS = 3;
  private static final int PARTNERS = 7;

  @Test
  void onlyClosedMonthsQuartersAndYearsAreTold() {
    for (var told : List.of("2026-10", "2026-Q3", "2025")) {
      assertThat(ALL.admits(Period.parse(told), TODAY)).as(told).isTrue();
    }
    for (var hidden :
        List.of("2026-11", "2026-Q4", "2026", "2027", "2026-W40", "2026-10-01..2026-10-31")) {
      assertThat(ALL.admits(Period.parse(hidden), TODAY)).as(hidden).isFalse();
    }
  }

  /**
   * The worst case: everybody answers evenly over the quarter, which the attacker knows, and one
   * partner alone has too few answers in March, so that the quarter less the months is its March.
   */
  @Test
  void aQuarterLessItsMonthsTellsNobodysMonth() {
    for (long seed = 0; seed < 60; seed++) {
      var random = new SplittableRandom(seed);
      var values = new double[PARTNERS][MONTHS];
      for (var own : values) {
        double level = random.nextDouble(-20, 60);
        java.util.Arrays.setAll(own, month -> level + random.nextDouble(-15, 15));
      }
      var constraints = new ArrayList<LinearConstraint>();
      for (int month = 0; month < MONTHS; month++) {
        publish(constraints, values, month, month == 2 ? PARTNERS - 1 : PARTNERS);
      }
      publishQuarter(constraints, values);
      var march = conclude(constraints, values, (PARTNERS - 1) * MONTHS + 2);
      assertThat(march.width()).isGreaterThanOrEqualTo(ALL.protection(NPS));
    }
  }

  /**
   * One partner's thirty answers come on a Sunday on which nobody else is asked. Windows that end
   * on the Saturday and on the Sunday differ by that partner; windows that begin elsewhere tell it
   * again, rounded differently.
   */
  @Test
  void windowsMovedDayByDayWouldTellAValue() {
    assertThat(pinnedByMovingWindows(new Guards().fixedGrid(false)))
        .isLessThan(ALL.protection(NPS));
    assertThat(pinnedByMovingWindows(ALL)).isEqualTo(NPS.range().width());
  }

  /**
   * Why what was told is kept: otherwise somebody moves its own value, by answers sent to itself,
   * until the rounding flips, which tells the sum of all exactly; and again once a partner more
   * takes part.
   */
  @Test
  void askingAgainAfterChangesWouldTellAValue() {
    double[] others = {12.3, 25.8, 31.1, 44.4, 3.7};
    double late = 33.3;
    double before = sumFoundByMovingOnesOwn(others);
    double[] more = java.util.Arrays.copyOf(others, others.length + 1);
    more[others.length] = late;
    assertThat(sumFoundByMovingOnesOwn(more) - before).isCloseTo(late, within(0.1));

    var told = new Attacker(new PeerPanel(NPS, with(0, more)), ALL, List.of(new PartnerId(99)));
    assertThat(told.conclusion(new PartnerId(6)).width()).isGreaterThan(ALL.protection(NPS));
  }

  /** The others' sum, from the own value at which the mean is rounded up instead of down. */
  private static double sumFoundByMovingOnesOwn(double[] others) {
    double step = ALL.step(NPS);
    double first = network(with(0, others), ALL).mean();
    double own = 0;
    while (network(with(own, others), ALL).mean() == first) {
      own += 0.01;
    }
    return (others.length + 1) * (first + step / 2) - own;
  }

  private static List<PeerMember> with(double own, double[] others) {
    var members = new ArrayList<PeerMember>();
    members.add(member(99, 100, own));
    for (int i = 0; i < others.length; i++) {
      members.add(member(i + 1, 100, others[i]));
    }
    return members;
  }

  /** Why each partner counts once: by answers, the cap would not hold against three. */
  @Test
  void meansWeightedByAnswersWouldTellALargePartnersValue() {
    double[] answers = {240, 240, 240, 240, 20, 20};
    double[] values = {10, 20, 30, -15, 40, 50};
    double all = java.util.Arrays.stream(answers).sum();
    double pooled = 0;
    for (int i = 0; i < answers.length; i++) {
      pooled += values[i] * answers[i] / all;
    }
    double known = (10 + 20 + 30) * 240 / all;
    double rest = 40 / 240.0;
    double centre = (pooled - known) * all / 240;
    // what the two small ones have is anybody's guess within twenty points of the usual
    assertThat(2 * 20 * rest).isLessThan(ALL.protection(NPS));
    assertThat(centre - 45 * rest).isCloseTo(-15, within(1e-9));
    assertThat(answers[0]).isLessThanOrEqualTo(ALL.dominance() * all);
  }

  /** 90 beside five times 30: s = .375, c = .125, a third of 10 points, so multiples of 4. */
  @Test
  void aPartnerWithMoreThanItsShareOfTheAnswersHidesNothingButMakesTheMeanCoarser() {
    var members = new ArrayList<PeerMember>();
    for (int i = 1; i <= 6; i++) {
      members.add(member(i, i == 1 ? 90 : 30, 10 * i));
    }
    assertThat(network(members, ALL))
        .isEqualTo(new PeerFigures(6, 36, 4, List.of(new PeerFigures.Band(6, 36))));
    members.set(0, member(1, 50, 10));
    assertThat(network(members, ALL))
        .isEqualTo(new PeerFigures(6, 36, 2, List.of(new PeerFigures.Band(6, 36))));
  }

  private static double pinnedByMovingWindows(PeerPolicy policy) {
    double low = NPS.range().low();
    double high = NPS.range().high();
    var random = new SplittableRandom(7);
    var saturday = LocalDate.of(2026, 9, 26);
    for (int day = 0; day < 240; day++) {
      var others = new ArrayList<PeerMember>();
      for (int i = 1; i <= 7; i++) {
        others.add(member(i, 100, random.nextDouble(0, 60)));
      }
      var more = new ArrayList<>(others);
      more.add(member(8, 30, 33.3));
      var from = LocalDate.of(2026, 1, 1).plusDays(day);
      if (!policy.admits(Period.inclusive(from, saturday), TODAY)
          || !policy.admits(Period.inclusive(from, saturday.plusDays(1)), TODAY)) {
        continue;
      }
      var before = network(others, policy);
      var after = network(more, policy);
      double value = 8 * after.mean() - 7 * before.mean();
      double half = (8 + 7) * policy.step(NPS) / 2;
      low = Math.max(low, value - half);
      high = Math.min(high, value + half);
    }
    return high - low;
  }

  private static PeerFigures network(List<PeerMember> members, PeerPolicy policy) {
    return java.util.Objects.requireNonNull(
        new PeerPanel(NPS, members).publish(policy).get(PeerGroup.NETWORK));
  }

  private static PeerMember member(int id, long answers, double value) {
    return new PeerMember(new PartnerId(id), "gold", null, answers, value);
  }

  private static void publish(
      List<LinearConstraint> constraints, double[][] values, int month, int partners) {
    var weights = new double[PARTNERS * MONTHS];
    for (int partner = 0; partner < partners; partner++) {
      weights[partner * MONTHS + month] = 1.0 / partners;
    }
    rounded(constraints, weights, values);
  }

  private static void publishQuarter(List<LinearConstraint> constraints, double[][] values) {
    var weights = new double[PARTNERS * MONTHS];
    java.util.Arrays.fill(weights, 1.0 / weights.length);
    rounded(constraints, weights, values);
  }

  private static void rounded(
      List<LinearConstraint> constraints, double[] weights, double[][] values) {
    double mean = 0;
    for (int i = 0; i < weights.length; i++) {
      mean += weights[i] * values[i / MONTHS][i % MONTHS];
    }
    double step = ALL.step(NPS);
    double told = Math.round(mean / step) * step;
    constraints.add(new LinearConstraint(weights, Relationship.GEQ, told - step / 2));
    constraints.add(new LinearConstraint(weights, Relationship.LEQ, told + step / 2));
  }

  private static Interval conclude(List<LinearConstraint> published, double[][] values, int which) {
    var constraints = new ArrayList<>(published);
    for (int i = 0; i < PARTNERS * MONTHS; i++) {
      var one = new double[PARTNERS * MONTHS];
      one[i] = 1;
      if (i / MONTHS < 3) { // three partners who know their own
        double own = values[i / MONTHS][i % MONTHS];
        constraints.add(new LinearConstraint(one, Relationship.EQ, own));
      } else {
        constraints.add(new LinearConstraint(one, Relationship.GEQ, -90));
        constraints.add(new LinearConstraint(one, Relationship.LEQ, 90));
      }
    }
    int size = PARTNERS * MONTHS;
    return new Interval(
        Attacker.optimum(constraints, size, which, GoalType.MINIMIZE),
        Attacker.optimum(constraints, size, which, GoalType.MAXIMIZE));
  }
}
