package org.comeasure.collection.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.comeasure.collection.ResponsesRecorded;
import org.comeasure.tenancy.ManufacturerId;

/** Cannot count the responses of some manufacturers. */
@ApplicationScoped
public class FailingObserver {

  private final Set<ManufacturerId> broken = ConcurrentHashMap.newKeySet();

  public void breakFor(ManufacturerId manufacturer) {
    broken.add(manufacturer);
  }

  void count(@Observes ResponsesRecorded recorded) {
    if (broken.contains(recorded.scope().manufacturer())) {
      throw new IllegalStateException("cannot count");
    }
  }
}
