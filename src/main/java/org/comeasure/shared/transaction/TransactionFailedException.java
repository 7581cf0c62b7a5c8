package org.comeasure.shared.transaction;

/**
 * A transaction could not be begun, or its end is not certain. Not the exception that Jakarta has
 * for it: the server maps that one for resources, to an answer that says nothing.
 */
public final class TransactionFailedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public TransactionFailedException(Throwable cause) {
    super(cause);
  }
}
