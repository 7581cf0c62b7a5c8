package org.comeasure.collection.domain.flag;

import java.time.Instant;

/**
 * Who decided what about a flag, and when.
 *
 * @param reviewer the person's or client's id at the identity provider
 * @param name as it was then
 * @param note may be empty
 */
public record Review(Decision decision, String reviewer, String name, Instant at, String note) {

  public static final int LONGEST_NOTE = 500;
}
