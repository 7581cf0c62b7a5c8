package org.comeasure.measurement.peer.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Differencing of periods that lie within each other, over many years of many networks. */
class PeerSubtractionSimulationTest {

  /**
   * Over 60 simulated networks, or 3,000 with {@code -Psimulation}: what is left when a month is
   * taken from its quarter or year, or a quarter from its year, is near somebody's value no more
   * often than the published mean is. Without looking at the periods together it is far more often.
   */
  @Test
  void subtractingPeriodsTellsNoMoreThanTheMeanItself() {
    int networks = Boolean.getBoolean("simulation") ? 3_000 : 60;
    var guarded = new PeerSubtractionSimulation(1, true).run(networks);
    assertThat(guarded.hits()).isLessThanOrEqualTo(guarded.hitsOfTheMean());

    var open = new PeerSubtractionSimulation(1, false).run(networks);
    assertThat(open.estimates()).isGreaterThan(guarded.estimates());
    assertThat(open.hits()).isGreaterThan(1.3 * open.hitsOfTheMean());
  }
}
