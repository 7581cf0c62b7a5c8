package org.comeasure.collection.boundary.writing;

/** So much waits to be written that more would wait too long; nothing of it was written. */
public final class NoRoomException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public NoRoomException(String message) {
    // Thrown when there is most to do: without the cost of a stack trace.
    super(message, null, false, false);
  }
}
