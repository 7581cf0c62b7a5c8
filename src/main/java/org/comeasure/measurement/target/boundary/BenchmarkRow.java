package org.comeasure.measurement.target.boundary;

import org.comeasure.measurement.target.domain.ExternalBenchmark;
import org.comeasure.measurement.target.domain.Phase;
import org.comeasure.measurement.target.domain.Subject;

/**
 * A benchmark with the name of its measure.
 *
 * @param phase today
 * @param signed whether the reader may know who entered and ended it, and why: the manufacturer's
 *     own people only
 */
public record BenchmarkRow(
    ExternalBenchmark benchmark, Subject.Named measure, Phase phase, boolean signed) {

  /** Whether it can still be changed or ended. */
  public boolean open() {
    return phase != Phase.PAST && !benchmark.isEnded();
  }
}
