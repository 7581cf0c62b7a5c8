package org.comeasure.measurement.integrity.domain;

/**
 * How many of the forms that were opened came back filled in. It is no response rate: nobody knows
 * how many saw the code and never opened it, and a program that looks at the page counts as opened.
 *
 * @param opened forms shown
 * @param completed forms sent and stored
 */
public record Completion(long opened, long completed) {

  /** Below this a share of forms is noise. */
  static final long FEWEST = 20;

  public static final Completion UNKNOWN = new Completion(0, 0);

  public Completion {
    if (opened < 0 || completed < 0) {
      throw new IllegalArgumentException("Negative count");
    }
  }

  /** Whether it says something of that many responses: it covers at least half of them. */
  public boolean tells(long responses) {
    return opened >= FEWEST && covers(responses);
  }

  /** Whether at least half of that many responses came by these forms. */
  boolean covers(long responses) {
    return 2 * completed >= responses;
  }

  /**
   * 0 to 1; a form opened in one second and sent in the next day may make it more, so it is cut.
   */
  public double share() {
    return opened == 0 ? 0 : Math.min(1, (double) completed / opened);
  }

  public Completion plus(Completion other) {
    return new Completion(opened + other.opened, completed + other.completed);
  }
}
