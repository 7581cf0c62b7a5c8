package org.comeasure.measurement.driver.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import org.comeasure.measurement.domain.formula.Interval;
import org.comeasure.measurement.driver.domain.KeyDrivers.Mark;
import org.comeasure.measurement.driver.domain.KeyDrivers.Outcome;
import org.junit.jupiter.api.Test;

/** What is told of answers, and when nothing is. */
class KeyDriversTest {

  /**
   * Two items at two ratings each, crossed, so uncorrelated; the outcome is twice the first plus
   * the second, so its variance is 4 + 1 parts of which 4 go with the first.
   */
  @Test
  void weightsOfCrossedRatingsDerivedByHand() {
    var drivers = KeyDrivers.of(crossed(30), done -> {});
    assertThat(drivers.outcome()).isEqualTo(Outcome.TOLD);
    assertThat(drivers.n()).isEqualTo(120);
    assertThat(drivers.rSquared()).isCloseTo(1, within(1e-12));
    assertThat(drivers.items().get(0).weight()).isCloseTo(.8, within(1e-12));
    assertThat(drivers.items().get(1).weight()).isCloseTo(.2, within(1e-12));
    assertThat(drivers.items().get(0).mean()).isEqualTo(3.5);
    assertThat(drivers.alpha()).isCloseTo(0, within(1e-12));
  }

  @Test
  void theIntervalHoldsTheWeightAndIsTheSameEachTime() {
    var once = KeyDrivers.of(noisy(400), done -> {});
    var again = KeyDrivers.of(noisy(400), done -> {});
    assertThat(again).isEqualTo(once);
    assertThat(once.items())
        .allSatisfy(
            item -> {
              assertThat(item.interval().contains(item.weight())).isTrue();
              assertThat(item.interval().width()).isBetween(.02, .3);
            });
  }

  /** Of many samples of a known world nearly all intervals hold its weight. */
  @Test
  void nineteenOfTwentyIntervalsHoldTheTruth() {
    var truth = KeyDrivers.of(world(1, 400_000), done -> {}).items().get(0).weight();
    int held = 0;
    for (int seed = 2; seed < 62; seed++) {
      Interval interval = KeyDrivers.of(world(seed, 300), done -> {}).items().get(0).interval();
      held += interval.contains(truth) ? 1 : 0;
    }
    assertThat(held).isBetween(51, 60);
  }

  @Test
  void fewerThanAHundredCompleteCasesTellNothing() {
    var answers = crossed(24);
    answers.add(new int[] {5, 3, Answers.MISSING});
    for (int i = 0; i < 3; i++) {
      answers.add(new int[] {5, 3, 3});
    }
    var few = KeyDrivers.of(answers, done -> {});
    assertThat(few.outcome()).isEqualTo(Outcome.TOO_FEW);
    assertThat(few.n()).isEqualTo(99);
    assertThat(few.items()).isEmpty();
    answers.add(new int[] {5, 3, 3});
    assertThat(KeyDrivers.of(answers, done -> {}).outcome()).isEqualTo(Outcome.TOLD);
  }

  @Test
  void alphaCountsThoseWhoLeftTheOutcomeOut() {
    var answers = crossed(25);
    answers.add(new int[] {Answers.MISSING, 5, 5});
    var drivers = KeyDrivers.of(answers, done -> {});
    assertThat(drivers.n()).isEqualTo(100);
    assertThat(drivers.alphaN()).isEqualTo(101);
  }

  @Test
  void anOutcomeThatNeverVariesTellsNothing() {
    var answers = new Answers(3);
    for (int i = 0; i < 200; i++) {
      answers.add(new int[] {9, 1 + i % 5, 1 + i % 3});
    }
    var drivers = KeyDrivers.of(answers, done -> {});
    assertThat(drivers.outcome()).isEqualTo(Outcome.CONSTANT);
    assertThat(drivers.items()).isEmpty();
  }

  @Test
  void anItemThatNeverVariesIsMarkedAndWeighsNothing() {
    var answers = new Answers(4);
    for (int i = 0; i < 200; i++) {
      answers.add(new int[] {i % 11, 1 + i % 5, 4, 1 + i % 3});
    }
    var items = KeyDrivers.of(answers, done -> {}).items();
    assertThat(items.get(1).mark()).isEqualTo(Mark.CONSTANT);
    assertThat(items.get(1).weight()).isZero();
    assertThat(items.get(0).mark()).isEqualTo(Mark.NONE);
  }

  @Test
  void itemsThatFollowFromEachOtherAreMarked() {
    var answers = new Answers(4);
    for (int i = 0; i < 200; i++) {
      int rating = 1 + i % 5;
      answers.add(new int[] {(2 * rating + i % 2) % 11, rating, 6 - rating, 1 + i % 3});
    }
    var items = KeyDrivers.of(answers, done -> {}).items();
    assertThat(items.get(0).mark()).isEqualTo(Mark.COLLINEAR);
    assertThat(items.get(1).mark()).isEqualTo(Mark.COLLINEAR);
    assertThat(items.get(2).mark()).isEqualTo(Mark.NONE);
    assertThat(items.get(0).weight()).isCloseTo(items.get(1).weight(), within(1e-9));
  }

  @Test
  void progressIsToldToTheEnd() {
    var last = new AtomicInteger();
    KeyDrivers.of(crossed(30), last::set);
    assertThat(last).hasValue(KeyDrivers.DRAWS);
  }

  private static Answers crossed(int times) {
    var answers = new Answers(3);
    for (int i = 0; i < times; i++) {
      for (int first = 3; first <= 4; first++) {
        for (int second = 3; second <= 4; second++) {
          answers.add(new int[] {2 * (first - 3) + second - 3, first, second});
        }
      }
    }
    return answers;
  }

  private static Answers noisy(int n) {
    return world(7, n);
  }

  private static Answers world(int seed, int n) {
    var random = new SplittableRandom(seed);
    var answers = new Answers(3);
    for (int i = 0; i < n; i++) {
      int common = random.nextInt(3);
      int first = 1 + Math.min(4, common + random.nextInt(3));
      int second = 1 + Math.min(4, common + random.nextInt(3));
      int outcome = Math.min(10, first + random.nextInt(6));
      answers.add(new int[] {outcome, first, second});
    }
    return answers;
  }
}
