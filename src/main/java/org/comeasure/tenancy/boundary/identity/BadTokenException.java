package org.comeasure.tenancy.boundary.identity;

/** The token proves nothing. */
final class BadTokenException extends Exception {

  private static final long serialVersionUID = 1L;

  BadTokenException(Throwable cause) {
    super(cause);
  }
}
