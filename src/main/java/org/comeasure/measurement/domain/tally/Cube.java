package org.comeasure.measurement.domain.tally;

import java.util.stream.Stream;

/**
 * The ways in which the same answers are counted. Each holds all of them; a question goes to the
 * smallest that keeps apart what it asks for.
 */
public enum Cube {
  /** By day, partner, touchpoint, branch, audience and country: any range of days. */
  DAY,
  /** The same by month. */
  MONTH,
  /**
   * By month, partner, touchpoint and audience, in the order in which a network is read; {@link
   * Cell#ALL_TOUCHPOINTS} stands for all touchpoints together.
   */
  NETWORK,
  /**
   * By day, partner and audience, all touchpoints together: a network's days, which would else have
   * to be gathered from every partner's.
   */
  NETWORK_DAY,
  /** By month, partner, touchpoint and audience, and by channel or by product line. */
  SLICE;

  /** Where a cell of all dimensions is counted in this cube. */
  Stream<Cell> cells(Cell whole) {
    return switch (this) {
      case DAY -> Stream.of(whole.byDay());
      case MONTH -> Stream.of(whole.byMonth());
      case NETWORK -> Stream.of(whole.ofNetwork(), whole.ofNetworkInTotal());
      case NETWORK_DAY -> Stream.of(whole.ofNetworkDay());
      case SLICE ->
          whole.productLine() == null
              ? Stream.of(whole.byChannel())
              : Stream.of(whole.byChannel(), whole.byProductLine());
    };
  }
}
