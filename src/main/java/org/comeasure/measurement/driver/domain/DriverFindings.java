package org.comeasure.measurement.driver.domain;

/**
 * What came of a question.
 *
 * @param read responses
 * @param capped whether there were more of them
 */
public record DriverFindings(KeyDrivers drivers, long read, boolean capped) {}
