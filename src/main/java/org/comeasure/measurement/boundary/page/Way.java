package org.comeasure.measurement.boundary.page;

import java.util.Optional;
import java.util.function.Function;
import org.comeasure.measurement.domain.scorecard.Measured;
import org.comeasure.measurement.domain.scorecard.Part;
import org.comeasure.measurement.target.domain.Subject;
import org.comeasure.measurement.target.domain.TargetAssessment;
import org.comeasure.measurement.target.domain.Yardstick;

/**
 * A way to take a measure apart.
 *
 * @param code of the filter that narrows a page to one of the parts
 * @param id by which it is narrowed; empty where it cannot be
 * @param yardstick what a part is held against
 */
record Way<K>(
    String code,
    Function<K, Optional<?>> id,
    Function<K, String> name,
    Function<K, Yardstick> yardstick) {

  TargetAssessment assess(Measured measured, Part<K> part) {
    return yardstick.apply(part.key()).judge(Subject.of(measured), part.figure(), part.answers());
  }
}
