package org.comeasure.shared.page;

/** One of several states of a page, each of them a link. */
public record Choice(String href, String label, boolean current) {

  /** A value to choose, where {@link #href} holds it. */
  public static Choice of(Object value, String label) {
    return new Choice(value.toString(), label, false);
  }
}
