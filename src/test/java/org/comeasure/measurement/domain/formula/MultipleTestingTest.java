package org.comeasure.measurement.domain.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class MultipleTestingTest {
  /** The fifteen of the paper on false discovery rates, which finds four, and Bonferroni three. */
  private static final double[] PAPER = {
    .0344, .0001, .0004, .0019, .0095, .0201, .0278, .0298, .0459, .3240, .4262, .5719, .6528,
    .7590, 1.000
  };

  @Test
  void benjaminiAndHochbergFindFourOfTheirFifteen() {
    assertThat(MultipleTesting.benjaminiHochberg(PAPER, .05)).isEqualTo(.0095);
  }

  @Test
  void holmFindsThree() {
    // .0019 <= .05 / 12, .0095 > .05 / 11
    assertThat(MultipleTesting.holm(PAPER, .05)).isEqualTo(.0019);
  }

  @Test
  void aLargerOneCanCarrySmallerOnesAlong() {
    double[] together = {.02, .03, .04};

    assertThat(MultipleTesting.benjaminiHochberg(together, .05)).isEqualTo(.04);
    assertThat(MultipleTesting.holm(together, .05)).isEqualTo(MultipleTesting.NONE);
  }

  @Test
  void holmStopsAtTheFirstThatIsTooLarge() {
    // .01 <= .05 / 3, .03 > .05 / 2, though .04 <= .05
    assertThat(MultipleTesting.holm(new double[] {.04, .01, .03}, .05)).isEqualTo(.01);
  }

  @Test
  void oneAloneIsHeldAgainstTheLevelItself() {
    for (double p : new double[] {.049, .05}) {
      assertThat(MultipleTesting.benjaminiHochberg(new double[] {p}, .05)).isEqualTo(p);
      assertThat(MultipleTesting.holm(new double[] {p}, .05)).isEqualTo(p);
    }
    assertThat(MultipleTesting.holm(new double[] {.051}, .05)).isEqualTo(MultipleTesting.NONE);
    assertThat(MultipleTesting.benjaminiHochberg(new double[] {.051}, .05))
        .isEqualTo(MultipleTesting.NONE);
  }

  @Test
  void ofNoneNoneCounts() {
    assertThat(MultipleTesting.benjaminiHochberg(new double[0], .05))
        .isEqualTo(MultipleTesting.NONE);
    assertThat(MultipleTesting.holm(new double[0], .05)).isEqualTo(MultipleTesting.NONE);
  }

  @Test
  void whatIsNoProbabilityIsRefused() {
    for (double wrong : new double[] {-.1, 1.1, Double.NaN}) {
      assertThatThrownBy(() -> MultipleTesting.holm(new double[] {.5, wrong}, .05))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }
}
