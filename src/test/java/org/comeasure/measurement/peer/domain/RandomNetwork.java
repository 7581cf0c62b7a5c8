package org.comeasure.measurement.peer.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.comeasure.measurement.domain.MeasureKind;
import org.comeasure.tenancy.PartnerId;
import org.comeasure.tenancy.RegionId;

/** Networks of all sizes and tempers: alike, far apart, at the ceiling, with giants and dwarfs. */
final class RandomNetwork {

  private static final List<String> TIERS = List.of("gold", "silver", "bronze");

  private final SplittableRandom random;

  RandomNetwork(long seed) {
    this.random = new SplittableRandom(seed);
  }

  PeerPanel panel(MeasureKind kind) {
    int size = random.nextInt(4, 45);
    int regions = random.nextInt(1, 5);
    double middle = kind.range().low() + random.nextDouble(0.3, 1.0) * kind.range().width();
    double spread = random.nextDouble(0.001, 0.2) * kind.range().width();
    boolean even = random.nextInt(3) == 0;
    var members = new ArrayList<PeerMember>();
    for (int i = 1; i <= size; i++) {
      double value = kind.range().clamp(middle + spread * normal());
      members.add(
          new PeerMember(
              new PartnerId(i),
              TIERS.get(Math.min(random.nextInt(3), random.nextInt(3))),
              random.nextInt(12) == 0 ? null : new RegionId(1 + random.nextInt(regions)),
              even ? 100 : 1 + (long) (200 * Math.exp(random.nextDouble(0.2, 1.0) * normal())),
              value));
    }
    return new PeerPanel(kind, members);
  }

  /** Up to three that tell each other what they know. */
  List<PartnerId> coalition(List<PeerMember> among) {
    var rest = new ArrayList<>(among);
    var chosen = new ArrayList<PartnerId>();
    int size = Math.min(rest.size(), 1 + random.nextInt(3));
    while (chosen.size() < size) {
      chosen.add(rest.remove(random.nextInt(rest.size())).partner());
    }
    return chosen;
  }

  private double normal() {
    double sum = 0;
    for (int i = 0; i < 12; i++) {
      sum += random.nextDouble();
    }
    return sum - 6;
  }
}
