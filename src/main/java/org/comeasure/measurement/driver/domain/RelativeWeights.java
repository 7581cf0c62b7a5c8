package org.comeasure.measurement.driver.domain;

import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;

/**
 * Johnson's relative weights: how the variance of an outcome that several correlated items explain
 * together is shared out among them.
 *
 * <p><b>Definition:</b> with R = V L V' the correlations of the items and r their correlations with
 * the outcome, S = V L^1/2 V' is the closest the items come to uncorrelated ones; b = S^-1 r are
 * those ones' coefficients; weight_j = sum over k of S_jk^2 b_k^2. <b>Unit and range:</b> shares of
 * the outcome's variance, 0 to 1; they sum to R^2. <b>Rounding:</b> none here; shown in percent
 * with one decimal. <b>Minimum sample:</b> decided by {@link KeyDrivers}. <b>Errors:</b> where
 * items follow from each other R has no inverse; its pseudo-inverse is used, which gives what
 * cannot be told apart equal parts, and {@code collinear} names these items. An item that
 * correlates with nothing gets 0.
 *
 * <p><b>Example:</b> two items, r12 = .6, r = (.5, .3): S has .9^1/2 and .1^1/2, b^2 = (.225,
 * .025), so the weights are .9*.225 + .1*.025 = .205 and .1*.225 + .9*.025 = .045, R^2 = .25. Three
 * items, r12 = .5, r13 = .3, r23 = .4, r = (.6, .5, .4): .238, .122, .081, R^2 = .442.
 *
 * <p><b>Source:</b> J. W. Johnson, "A heuristic method for estimating the relative weight of
 * predictor variables in multiple regression", Multivariate Behavioral Research 35 (2000).
 */
public record RelativeWeights(double[] weights, boolean[] collinear) {

  private static final double NO_DIRECTION = 1e-8;
  private static final double NO_PART = 1e-4;

  /**
   * @param correlations of the items, square and symmetric with ones in the diagonal
   * @param withOutcome correlation of each item with the outcome
   */
  public static RelativeWeights of(double[][] correlations, double[] withOutcome) {
    int items = withOutcome.length;
    var eigen = DecompositionFactory_DDRM.eig(items, true, true);
    if (!eigen.decompose(new DMatrixRMaj(correlations))) {
      throw new IllegalStateException("no eigenvalues of a correlation matrix");
    }
    var nearest = new double[items][items];
    var coefficients = new double[items];
    var collinear = new boolean[items];
    for (int d = 0; d < items; d++) {
      double value = eigen.getEigenvalue(d).getReal();
      var vector = eigen.getEigenVector(d).getData();
      if (value > NO_DIRECTION) {
        add(nearest, coefficients, Math.sqrt(value), vector, withOutcome);
      } else {
        for (int i = 0; i < items; i++) {
          collinear[i] |= Math.abs(vector[i]) > NO_PART;
        }
      }
    }
    var weights =
        IntStream.range(0, items)
            .mapToDouble(item -> weight(nearest[item], coefficients))
            .toArray();
    return new RelativeWeights(weights, collinear);
  }

  public double rSquared() {
    double sum = 0;
    for (double weight : weights) {
      sum += weight;
    }
    return sum;
  }

  /** One direction's part of S and of b. */
  private static void add(
      double[][] nearest, double[] coefficients, double root, double[] vector, double[] r) {
    double along = 0;
    for (int i = 0; i < vector.length; i++) {
      along += vector[i] * r[i];
    }
    for (int i = 0; i < vector.length; i++) {
      coefficients[i] += vector[i] * along / root;
      for (int j = 0; j < vector.length; j++) {
        nearest[i][j] += vector[i] * root * vector[j];
      }
    }
  }

  private static double weight(double[] nearest, double[] coefficients) {
    double sum = 0;
    for (int k = 0; k < nearest.length; k++) {
      sum += nearest[k] * nearest[k] * coefficients[k] * coefficients[k];
    }
    return sum;
  }
}
