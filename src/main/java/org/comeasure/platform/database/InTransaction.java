package org.comeasure.platform.database;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.function.Supplier;

/**
 * For caches, which need a transaction only for what they do not know: an annotation on their own
 * methods would begin one for every hit.
 */
@ApplicationScoped
@Transactional
public class InTransaction {

  /** Joins the caller's transaction or runs in its own. */
  public <T> T call(Supplier<T> work) {
    return work.get();
  }
}
