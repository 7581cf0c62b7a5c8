package org.comeasure.collection.boundary.intake;

import java.util.List;
import org.comeasure.collection.boundary.intake.ItemReader.Reading;
import org.comeasure.collection.domain.Delivery;
import org.comeasure.collection.domain.RequestKey;

/**
 * A request as it was read.
 *
 * @param readings what each item became
 * @param delivery the submissions among them
 */
record Request(
    RequestKey key, byte[] bodyHash, IntakeBody body, List<Reading> readings, Delivery delivery) {

  /** Of several the good ones are stored; a single bad one leaves nothing to do. */
  boolean hopeless() {
    return body.single() && delivery.submissions().isEmpty();
  }
}
