package org.comeasure.measurement.peer.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.comeasure.measurement.domain.MeasureKind;
import org.comeasure.tenancy.PartnerId;
import org.junit.jupiter.api.Test;

class PeerPositionTest {

  /** Of 20 others 12 are lower and 2 the same: 100 * (12 + 2 / 2) / 20 = 65. */
  @Test
  void percentIsBelowPlusHalfTheTies() {
    var group = new ArrayList<PeerMember>();
    for (int i = 1; i <= 21; i++) {
      group.add(member(i, i <= 12 ? i : i <= 15 ? 40 : 50));
    }
    assertThat(position(13, group))
        .isEqualTo(new PeerPosition.Percentile(65, PeerPosition.Bound.ABOUT));
  }

  @Test
  void theEndsAreOpen() {
    var group = rising(21);
    assertThat(position(21, group)).isEqualTo(position(18, group));
    assertThat(position(21, group))
        .isEqualTo(new PeerPosition.Percentile(85, PeerPosition.Bound.OR_HIGHER));
    assertThat(position(1, group))
        .isEqualTo(new PeerPosition.Percentile(15, PeerPosition.Bound.OR_LOWER));
  }

  @Test
  void underTwentyOthersAQuarterIsTold() {
    var group = rising(13);
    assertThat(position(1, group)).isEqualTo(new PeerPosition.Quarter(1));
    assertThat(position(7, group)).isEqualTo(new PeerPosition.Quarter(3));
    assertThat(position(10, group)).isEqualTo(position(13, group));
    assertThat(position(13, group)).isEqualTo(new PeerPosition.Quarter(4));
  }

  @Test
  void underTwelveOthersAndForOutsidersNothingIsTold() {
    assertThat(position(1, rising(12))).isEqualTo(new PeerPosition.Untold());
    assertThat(position(99, rising(30))).isEqualTo(new PeerPosition.Untold());
  }

  /**
   * Sorted: 5, 8, 12, 20, 22, 29 are 96, by 6 is 16; 31, 36, 40, 44, 51, 62 are 264, by 6 is 44;
   * the mean of both is 30. All three are multiples of 2 already.
   */
  @Test
  void figuresAreMeansOfBandsRoundedToTheStep() {
    double[] nps = {62, 5, 8, 31, 12, 36, 20, 40, 22, 44, 29, 51};
    var members = new ArrayList<PeerMember>();
    for (int i = 0; i < nps.length; i++) {
      members.add(member(i + 1, nps[i]));
    }
    var told = new PeerPanel(MeasureKind.NPS, members).publish(PeerPolicy.DEFAULT);
    assertThat(told.get(PeerGroup.NETWORK))
        .isEqualTo(
            new PeerFigures(
                12, 30, 2, List.of(new PeerFigures.Band(6, 16), new PeerFigures.Band(6, 44))));
  }

  private static PeerPosition position(int partner, List<PeerMember> group) {
    return PeerPosition.of(new PartnerId(partner), group);
  }

  private static List<PeerMember> rising(int size) {
    var group = new ArrayList<PeerMember>();
    for (int i = 1; i <= size; i++) {
      group.add(member(i, i));
    }
    return group;
  }

  private static PeerMember member(int id, double value) {
    return new PeerMember(new PartnerId(id), "gold", null, 100, value);
  }
}
