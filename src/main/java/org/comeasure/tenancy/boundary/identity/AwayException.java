package org.comeasure.tenancy.boundary.identity;

/** The identity provider or the database does not answer; nothing is said about the caller. */
final class AwayException extends Exception {

  private static final long serialVersionUID = 1L;

  AwayException(Throwable cause) {
    super(cause);
  }
}
