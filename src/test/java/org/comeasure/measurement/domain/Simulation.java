package org.comeasure.measurement.domain;

import java.util.Random;

/**
 * Answers of people whose truth is known. Seeded; {@code -Psimulation} draws {@value #LONG} times
 * as many samples.
 */
public final class Simulation {
  private static final int LONG = 20;
  private static final int TIMES = Boolean.getBoolean("simulation") ? LONG : 1;

  private final Random random;
  private final double[] cumulative;
  private final int lowest;

  /**
   * @param shares of the answers from the lowest on
   */
  private Simulation(int lowest, double[] shares, long seed) {
    this.lowest = lowest;
    this.random = new Random(seed);
    this.cumulative = new double[shares.length];
    double sum = 0;
    for (int i = 0; i < shares.length; i++) {
      sum += shares[i];
      cumulative[i] = sum;
    }
  }

  /** How many samples to draw where so many are enough for a short run. */
  public static int draws(int few) {
    return few * TIMES;
  }

  public static Simulation of(int lowest, double[] shares, long seed) {
    return new Simulation(lowest, shares, seed);
  }

  /** People who rate on 1 to 5, the more often the higher, so that this is their mean. */
  static Simulation ratings(double mean, long seed) {
    double low = -20;
    double high = 20;
    for (int i = 0; i < 100; i++) {
      double slope = (low + high) / 2;
      if (mean(shares(slope)) < mean) {
        low = slope;
      } else {
        high = slope;
      }
    }
    return new Simulation(1, shares(low), seed);
  }

  public Histogram sample(int n) {
    var counts = new long[Histogram.HIGHEST + 1];
    for (int i = 0; i < n; i++) {
      double drawn = random.nextDouble();
      int answer = 0;
      while (answer < cumulative.length - 1 && drawn >= cumulative[answer]) {
        answer++;
      }
      counts[lowest + answer]++;
    }
    return Histogram.of(counts);
  }

  private static double[] shares(double slope) {
    var shares = new double[5];
    double sum = 0;
    for (int i = 0; i < shares.length; i++) {
      shares[i] = Math.exp(slope * (i - shares.length + 1));
      sum += shares[i];
    }
    for (int i = 0; i < shares.length; i++) {
      shares[i] /= sum;
    }
    return shares;
  }

  private static double mean(double[] shares) {
    double mean = 0;
    for (int i = 0; i < shares.length; i++) {
      mean += (i + 1) * shares[i];
    }
    return mean;
  }
}
