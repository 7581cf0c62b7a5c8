package org.comeasure.collection;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * Who handed a response in, as the portal saw it and whatever channel the response claims. It comes
 * from the verified caller, never from what is sent.
 */
public enum Provenance {
  /** The visitor, by a form of ours. */
  FORM(1),
  /** A program of the manufacturer. */
  MANUFACTURER_CLIENT(2),
  /** A program of the partner that the response is about: it was made out of everybody's sight. */
  PARTNER_CLIENT(3);

  private final int number;

  Provenance(int number) {
    this.number = number;
  }

  /** Under which it is stored; never given to another one. */
  public int number() {
    return number;
  }

  public static Optional<Provenance> of(int number) {
    return Arrays.stream(values()).filter(each -> each.number == number).findFirst();
  }

  /** As in documents: {@code form}, {@code manufacturer-client}, {@code partner-client}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
