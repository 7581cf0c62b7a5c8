package org.comeasure.shared.schedule;

/**
 * What the portal does for itself again and again, apart from any network: such as removing what is
 * over, by age alone. Implemented as a bean. One node does it at a time, by the calendar of UTC; a
 * node that is gone in the middle leaves it to another, so it must bear being done again.
 */
public interface Upkeep {

  /** Stable; begins with the name of the bundle whose text {@code <name>.upkeep} names it. */
  String name();

  Schedule schedule();

  /** Outside of any transaction and request. */
  void run();
}
