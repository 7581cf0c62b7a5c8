package org.comeasure.measurement.peer.domain;

import java.util.ArrayList;
import java.util.SplittableRandom;
import org.comeasure.measurement.domain.MeasureKind;
import org.comeasure.tenancy.PartnerId;
import org.comeasure.tenancy.RegionId;

/** Networks in which one certain partner is in danger, each from a guard of its own. */
final class SpecialNetworks {

  /** Whom it is about. */
  static final PartnerId TARGET = new PartnerId(1);

  private final SplittableRandom random;

  SpecialNetworks(long seed) {
    this.random = new SplittableRandom(seed);
  }

  /**
   * The target is the only one that is both in tier gold and in region 1. The others of gold are,
   * with an accomplice (12), region 2; the others of region 1 are, with another (13), silver: gold
   * less region 2, and region 1 less silver, are the target.
   */
  PeerPanel crossed(MeasureKind kind) {
    var members = new ArrayList<PeerMember>();
    members.add(member(kind, 1, "gold", 1, 100));
    for (int id = 2; id <= 6; id++) {
      members.add(member(kind, id, "gold", 2, 100));
    }
    for (int id = 7; id <= 11; id++) {
      members.add(member(kind, id, "silver", 1, 100));
    }
    members.add(member(kind, 12, "bronze", 2, 100));
    members.add(member(kind, 13, "silver", 3, 100));
    return new PeerPanel(kind, members);
  }

  /** Six to ten partners alike in size, and the target with most of the answers. */
  PeerPanel dominated(MeasureKind kind) {
    int size = random.nextInt(6, 11);
    double share = random.nextDouble(0.4, 0.8);
    var members = new ArrayList<PeerMember>();
    members.add(member(kind, 1, "gold", 1, Math.round(100 * (size - 1) * share / (1 - share))));
    for (int id = 2; id <= size; id++) {
      members.add(member(kind, id, "gold", 1, random.nextInt(98, 103)));
    }
    return new PeerPanel(kind, members);
  }

  /** Six partners whose answers were all the best ones but for one here and there. */
  PeerPanel nearTheTop(MeasureKind kind, int answers) {
    double step = kind.range().width() / (2 * answers);
    var members = new ArrayList<PeerMember>();
    for (int id = 1; id <= 6; id++) {
      double value = kind.range().high() - (random.nextInt(4) == 0 ? step : 0);
      members.add(new PeerMember(new PartnerId(id), "gold", null, answers, value));
    }
    return new PeerPanel(kind, members);
  }

  private PeerMember member(MeasureKind kind, int id, String tier, int region, long answers) {
    double value = kind.range().low() + random.nextDouble(0.3, 0.9) * kind.range().width();
    return new PeerMember(new PartnerId(id), tier, new RegionId(region), answers, value);
  }
}
