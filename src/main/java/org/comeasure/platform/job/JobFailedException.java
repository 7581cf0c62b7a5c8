package org.comeasure.platform.job;

/** The work cannot be done; the text says why and what to do. */
public final class JobFailedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String textKey;
  private final boolean forGood;

  /**
   * It may work another time, as often as the kind is tried.
   *
   * @param textKey key of a whole sentence or two, without arguments
   */
  public JobFailedException(String textKey) {
    this(textKey, false);
  }

  private JobFailedException(String textKey, boolean forGood) {
    super(textKey);
    this.textKey = textKey;
    this.forGood = forGood;
  }

  /** Trying again is useless until somebody has changed something. */
  public static JobFailedException forGood(String textKey) {
    return new JobFailedException(textKey, true);
  }

  public String textKey() {
    return textKey;
  }

  public boolean isForGood() {
    return forGood;
  }
}
