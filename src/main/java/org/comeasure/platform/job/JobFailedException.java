package org.comeasure.platform.job;

/** The work cannot be done; the text says why and what to do. */
public final class JobFailedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String textKey;

  /**
   * @param textKey key of a whole sentence or two, without arguments
   */
  public JobFailedException(String textKey) {
    super(textKey);
    this.textKey = textKey;
  }

  public String textKey() {
    return textKey;
  }
}
