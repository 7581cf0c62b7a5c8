package org.comeasure.platform.mail;

/** Who gets a mail. */
public record Addressee(EmailAddress address, String name) {

  /** A name is one line, whatever somebody calls themselves. */
  public Addressee {
    name = Letter.oneLine(name);
  }
}
