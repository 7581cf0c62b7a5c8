package org.comeasure.measurement.driver.domain;

import java.util.List;

/**
 * What came of a question.
 *
 * @param scales how consistent the items are; reversed ones turned round
 * @param read responses
 * @param capped whether there were more of them
 * @param answers to the outcome that there were when the work began; {@link #UNKNOWN} where nobody
 *     has counted them
 */
public record DriverFindings(
    KeyDrivers drivers, List<Reliability> scales, long read, boolean capped, long answers) {

  public static final long UNKNOWN = -1;

  public DriverFindings {
    scales = List.copyOf(scales);
  }
}
