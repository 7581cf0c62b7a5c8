package org.comeasure.collection.domain.flag;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.comeasure.collection.domain.flag.Outlier.Group;
import org.junit.jupiter.api.Test;

class OutlierTest {

  private static final Group BY_FORMS = new Group(60, 15, 25);

  @Test
  void nothingButPromotersAreFarFromWhatFormsBring() {
    assertThat(own(new Group(110, 0, 0))).isTrue();
    var mixed = new Group(73, 33, 4);
    assertThat(new Outlier(mixed, new Group(150, 45, 105), true).far())
        .as("tens, nines, eights and a few detractors")
        .isTrue();
    assertThat(own(new Group(18, 18, 64))).as("random clicking").isTrue();
  }

  @Test
  void whatIsAboutTheSameIsNot() {
    assertThat(own(new Group(40, 8, 4))).isFalse();
    assertThat(own(new Group(110, 30, 50))).isFalse();
  }

  @Test
  void fewAreNotJudged() {
    assertThat(own(new Group(19, 0, 0))).isFalse();
    assertThat(new Outlier(new Group(49, 0, 0), new Group(10, 5, 14), true).far()).isFalse();
  }

  @Test
  void withNothingToCompareWithOnlyWhatIsTooGoodIsFar() {
    assertThat(new Outlier(new Group(50, 0, 0), Group.NONE, false).far()).isTrue();
    assertThat(new Outlier(new Group(104, 2, 4), Group.NONE, false).far()).isTrue();
    assertThat(new Outlier(new Group(98, 0, 12), Group.NONE, false).far()).isFalse();
    assertThat(new Outlier(new Group(0, 0, 110), Group.NONE, false).far()).isFalse();
  }

  @Test
  void fromTheNetworkItTakesAGreaterDistance() {
    var better = new Group(190, 40, 30);
    assertThat(new Outlier(better, new Group(500, 250, 250), true).far()).isTrue();
    assertThat(new Outlier(better, new Group(500, 250, 250), false).far()).isFalse();
    assertThat(new Outlier(new Group(110, 0, 0), new Group(500, 250, 250), false).far()).isTrue();
  }

  @Test
  void theDistanceHasToBeBeyondChance() {
    // Means 1 and .6: S^2 = (44 - 50 * .76^2) / 49 + ..., 20 against 30, z 3.2
    assertThat(new Outlier(new Group(20, 0, 0), new Group(22, 4, 4), true).far()).isFalse();
  }

  @Test
  void honestProgramsAreHardlyEverFar() {
    var random = new Random(7);
    int far = 0;
    for (int look = 0; look < 20_000; look++) {
      far += new Outlier(drawn(60, random), drawn(200, random), true).far() ? 1 : 0;
    }
    assertThat(far).isLessThanOrEqualTo(2);
  }

  private static Group drawn(int n, Random random) {
    int promoters = 0;
    int passives = 0;
    for (int i = 0; i < n; i++) {
      double drawn = random.nextDouble();
      promoters += drawn < .55 ? 1 : 0;
      passives += drawn >= .55 && drawn < .75 ? 1 : 0;
    }
    return new Group(promoters, passives, n - promoters - passives);
  }

  private static boolean own(Group handedIn) {
    return new Outlier(handedIn, BY_FORMS, true).far();
  }
}
