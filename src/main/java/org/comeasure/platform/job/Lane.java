package org.comeasure.platform.job;

import java.util.Locale;

/**
 * Work that must not wait for other work: each lane has places of its own on every node, so that
 * however much waits in one, the others go on.
 */
public enum Lane {
  /** Somebody waits for what comes of it. */
  ASKED(2),
  /** What the portal does by itself, such as by the calendar. */
  UPKEEP(2),
  /** Many small ones, such as steps at another system or mails. */
  BULK(4);

  private final int places;

  Lane(int places) {
    this.places = places;
  }

  /** How many run at once on each node. */
  public int places() {
    return places;
  }

  /** As in documents, in small letters. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
