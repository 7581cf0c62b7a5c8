package org.comeasure.measurement.driver.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** Johnson's weights against the vector of the definition and cases derived by hand. */
class RelativeWeightsTest {

  @Test
  void theVectorOfTheDefinition() {
    var weights =
        RelativeWeights.of(
            new double[][] {{1, .5, .3}, {.5, 1, .4}, {.3, .4, 1}}, new double[] {.6, .5, .4});
    assertThat(weights.weights()).containsExactly(new double[] {.238, .122, .081}, within(.0005));
    assertThat(weights.rSquared()).isCloseTo(.442, within(.0005));
    assertThat(weights.collinear()).containsOnly(false);
  }

  /** The eigenvalues are 1.6 and .4, so the root has the entries sqrt(.9) and sqrt(.1). */
  @Test
  void twoItemsDerivedByHand() {
    var weights = RelativeWeights.of(new double[][] {{1, .6}, {.6, 1}}, new double[] {.5, .3});
    assertThat(weights.weights()).containsExactly(new double[] {.205, .045}, within(1e-12));
    assertThat(weights.rSquared()).isCloseTo(.25, within(1e-12));
  }

  @Test
  void uncorrelatedItemsWeighTheirSquaredCorrelations() {
    var weights = RelativeWeights.of(new double[][] {{1, 0}, {0, 1}}, new double[] {.5, -.3});
    assertThat(weights.weights()).containsExactly(new double[] {.25, .09}, within(1e-12));
  }

  /** R^2 = r' R^-1 r = (.25 + .09 - 2 * .6 * .5 * .3) / (1 - .36). */
  @Test
  void theOrderOfTheItemsDoesNotMatter() {
    var turned = RelativeWeights.of(new double[][] {{1, .6}, {.6, 1}}, new double[] {.3, .5});
    assertThat(turned.weights()).containsExactly(new double[] {.045, .205}, within(1e-12));
  }

  /**
   * The two first are one and the same, r = .5: as one item with the third, halved between them.
   */
  @Test
  void itemsThatAreTheSameShareAlikeAndAreNamed() {
    var weights =
        RelativeWeights.of(
            new double[][] {{1, 1, 0}, {1, 1, 0}, {0, 0, 1}}, new double[] {.5, .5, .2});
    assertThat(weights.weights()).containsExactly(new double[] {.125, .125, .04}, within(1e-9));
    assertThat(weights.rSquared()).isCloseTo(.29, within(1e-9));
    assertThat(weights.collinear()).containsExactly(true, true, false);
  }
}
