package org.comeasure.measurement.driver.domain;

/**
 * What came of a question.
 *
 * @param read responses
 * @param capped whether there were more of them
 * @param answers to the outcome that there were when the work began; {@link #UNKNOWN} where nobody
 *     has counted them
 */
public record DriverFindings(KeyDrivers drivers, long read, boolean capped, long answers) {

  public static final long UNKNOWN = -1;
}
