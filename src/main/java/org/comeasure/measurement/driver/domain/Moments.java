package org.comeasure.measurement.driver.domain;

/**
 * Means and covariances of whole scores, kept as exact sums: a column that never varies has a
 * variance of exactly zero.
 *
 * @param n cases
 * @param sums by column
 * @param products sums of the products of two columns
 */
record Moments(long n, long[] sums, long[][] products) {

  static Moments of(int columns, int[][] vectors, int[] times) {
    long n = 0;
    var sums = new long[columns];
    var products = new long[columns][columns];
    for (int v = 0; v < vectors.length; v++) {
      long count = times[v];
      if (count == 0) {
        continue;
      }
      n += count;
      for (int i = 0; i < columns; i++) {
        long score = count * vectors[v][i];
        sums[i] += score;
        for (int j = 0; j <= i; j++) {
          products[i][j] += score * vectors[v][j];
        }
      }
    }
    return new Moments(n, sums, products);
  }

  double mean(int column) {
    return (double) sums[column] / n;
  }

  /** The covariance times n squared. */
  private long spread(int one, int other) {
    return n * products[Math.max(one, other)][Math.min(one, other)] - sums[one] * sums[other];
  }

  boolean isConstant(int column) {
    return spread(column, column) == 0;
  }

  /** Times a factor common to all. */
  double covariance(int one, int other) {
    return spread(one, other);
  }

  /** Of a column that never varies it is 0 with all others. */
  double correlation(int one, int other) {
    if (one == other) {
      return 1;
    }
    return isConstant(one) || isConstant(other)
        ? 0
        : spread(one, other)
            / Math.sqrt((double) spread(one, one))
            / Math.sqrt((double) spread(other, other));
  }

  double[][] covariances() {
    int columns = sums.length;
    var result = new double[columns][columns];
    for (int i = 0; i < columns; i++) {
      for (int j = 0; j < columns; j++) {
        result[i][j] = covariance(i, j);
      }
    }
    return result;
  }

  /** The first column is the outcome, the others are the items. */
  RelativeWeights relativeWeights() {
    int items = sums.length - 1;
    var correlations = new double[items][items];
    var withOutcome = new double[items];
    for (int i = 0; i < items; i++) {
      withOutcome[i] = correlation(0, i + 1);
      for (int j = 0; j < items; j++) {
        correlations[i][j] = correlation(i + 1, j + 1);
      }
    }
    return RelativeWeights.of(correlations, withOutcome);
  }
}
