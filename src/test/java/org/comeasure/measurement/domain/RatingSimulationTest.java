package org.comeasure.measurement.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What intervals and tests of ratings are worth where the truth is known. */
class RatingSimulationTest {
  private static final MeasureKind RATING = MeasureKind.RATING;

  @ParameterizedTest
  @ValueSource(doubles = {4.2, 4.5, 4.7, 4.85, 4.95})
  void theIntervalHoldsTheTruthInNineteenOfTwentySamples(double mean) {
    int draws = Simulation.draws(2000);
    for (int n : new int[] {5, 10, 20, 30, 100}) {
      var people = Simulation.ratings(mean, 20261129L + n);
      int held = 0;
      for (int i = 0; i < draws; i++) {
        if (RATING.estimate(people.sample(n)).interval().contains(mean)) {
          held++;
        }
      }
      assertThat(100.0 * held / draws).as("mean %s, n %s", mean, n).isBetween(91.0, 98.0);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "4.2, 5, 60",
    "4.7, 5, 60",
    "4.7, 10, 100",
    "4.85, 5, 60",
    "4.85, 10, 100",
    "4.85, 10, 1000",
    "4.85, 30, 3000",
    "4.95, 10, 1000",
    "4.2, 100, 100"
  })
  void whereNothingChangedOneInTwentyTestsSaysItDid(double mean, int small, int large) {
    int draws = Simulation.draws(2000);
    var people = Simulation.ratings(mean, 20261129L);
    int wrong = 0;
    for (int i = 0; i < draws; i++) {
      if (RATING.difference(people.sample(small), people.sample(large)).p() < 0.05) {
        wrong++;
      }
    }
    assertThat(100.0 * wrong / draws).isBetween(3.0, 7.0);
  }
}
