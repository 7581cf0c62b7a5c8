package org.comeasure.measurement.boundary;

/**
 * A question that no tally answers exactly and that would mean to go through too many responses one
 * by one. A shorter period or one filter less mends it.
 */
public final class TooManyAnswersException extends RuntimeException {

  private static final long serialVersionUID = 1L;
}
