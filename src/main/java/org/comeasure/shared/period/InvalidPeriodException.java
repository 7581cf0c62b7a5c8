package org.comeasure.shared.period;

/**
 * A period that cannot be. The reason is stable, so that a page can say in the reader's language
 * what to mend; the message is for logs.
 */
public final class InvalidPeriodException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final Reason reason;

  InvalidPeriodException(Reason reason, String message) {
    super(message);
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }

  /** What is wrong with it. */
  public enum Reason {
    /** Not one of the written forms, or a day that is in no calendar. */
    UNREADABLE,
    /** Ends before it begins, or on the day that it begins without covering it. */
    REVERSED,
    /** Does not begin and end with the calendar unit that it claims to be. */
    MISALIGNED,
    /** Begins before {@link Period#EARLIEST}. */
    TOO_EARLY,
    /** Ends after {@link Period#LATEST}. */
    TOO_LATE,
    /** Longer than {@link Period#LONGEST_YEARS} years. */
    TOO_LONG
  }
}
