package org.comeasure.measurement.domain.tally;

/** What sums can be kept apart by. */
public enum Dimension {
  PARTNER,
  MEASURE,
  TOUCHPOINT,
  BRANCH,
  COUNTRY,
  CHANNEL,
  PRODUCT_LINE
}
