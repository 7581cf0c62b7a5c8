package org.comeasure.testing.demo;

import java.util.SplittableRandom;

/** One end user on one occasion: the level that all of the answers share, and what varies. */
final class Person {
  private static final double MISHAP = 0.07;
  private static final double MISHAP_COSTS = 2.3;

  private final SplittableRandom random;
  private final double level;

  /**
   * @param mood of the partner's customers in general
   */
  Person(double mood, SplittableRandom random) {
    this.random = random;
    double mishap = chance(MISHAP) ? MISHAP_COSTS : 0;
    this.level = 1.5 * mood + 0.95 * random.nextGaussian() - mishap;
  }

  int recommends() {
    return point(8.55 + 1.45 * level + 0.7 * random.nextGaussian(), 0, 10);
  }

  int satisfied() {
    return point(4.15 + 0.6 * level + 0.45 * random.nextGaussian(), 1, 5);
  }

  int findsItEasy() {
    return point(5.7 + 0.85 * level + 0.8 * random.nextGaussian(), 1, 7);
  }

  int rates(double bias) {
    return point(4.05 + 0.55 * level + 0.8 * bias + 0.6 * random.nextGaussian(), 1, 5);
  }

  /** From 0, the best of so many outcomes. */
  int outcome(int outcomes) {
    double trouble = 0.4 - 0.75 * level + 0.6 * random.nextGaussian();
    return point(trouble, 0, outcomes - 1);
  }

  boolean chance(double probability) {
    return random.nextDouble() < probability;
  }

  int pick(int size) {
    return random.nextInt(size);
  }

  private static int point(double value, int lowest, int highest) {
    return (int) Math.max(lowest, Math.min(highest, Math.round(value)));
  }
}
