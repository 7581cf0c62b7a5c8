package org.comeasure.testing.stack;

/** A start that cannot go on; the message is one sentence for the person who asked for it. */
public final class StackFailure extends RuntimeException {
  public StackFailure(String sentence) {
    super(sentence);
  }

  public StackFailure(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
