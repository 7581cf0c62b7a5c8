package org.comeasure.measurement.target.domain;

import java.time.Instant;

/**
 * Who did something, when and why.
 *
 * @param subject the person's or client's id at the identity provider
 * @param note in the person's own words
 */
public record Signature(String subject, String name, Instant at, String note) {

  public static final int LONGEST_NAME = 200;
  public static final int LONGEST_NOTE = 500;
}
