package org.comeasure.measurement.peer.domain;

/** The policy with one guard taken away. */
final class Guards {

  private static final PeerPolicy ALL = PeerPolicy.DEFAULT;

  PeerPolicy minimum(int members) {
    return policy(members, ALL.bandSize(), ALL.protection(), ALL.step());
  }

  PeerPolicy bandSize(int members) {
    return policy(ALL.minimum(), members, ALL.protection(), ALL.step());
  }

  PeerPolicy protection(double share) {
    return policy(ALL.minimum(), ALL.bandSize(), share, ALL.step());
  }

  PeerPolicy step(double share) {
    return policy(ALL.minimum(), ALL.bandSize(), ALL.protection(), share);
  }

  PeerPolicy dominance(double share) {
    return policy(share, true, true, ALL.enough());
  }

  PeerPolicy complementary(boolean on) {
    return policy(ALL.dominance(), on, true, ALL.enough());
  }

  PeerPolicy fixedGrid(boolean on) {
    return policy(ALL.dominance(), true, on, ALL.enough());
  }

  PeerPolicy enough(long answers) {
    return policy(ALL.dominance(), true, true, answers);
  }

  private static PeerPolicy policy(
      double dominance, boolean complementary, boolean fixedGrid, long enough) {
    return new PeerPolicy(
        ALL.minimum(),
        dominance,
        ALL.bandSize(),
        ALL.protection(),
        ALL.step(),
        complementary,
        fixedGrid,
        enough,
        ALL.drowned());
  }

  private static PeerPolicy policy(int minimum, int bandSize, double protection, double step) {
    return new PeerPolicy(
        minimum,
        ALL.dominance(),
        bandSize,
        protection,
        step,
        true,
        true,
        ALL.enough(),
        ALL.drowned());
  }
}
