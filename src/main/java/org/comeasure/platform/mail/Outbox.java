package org.comeasure.platform.mail;

/** Takes mails that are to be sent. */
public interface Outbox {

  /**
   * Puts a mail into the outbox, in the caller's transaction: what is not committed is not sent. A
   * second one to the same person on the same occasion is left out.
   */
  void add(Addressee to, Letter letter);
}
