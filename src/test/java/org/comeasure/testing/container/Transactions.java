package org.comeasure.testing.container;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Supplier;
import org.comeasure.shared.transaction.Transacted;

/** Gives a test a transaction of its own; an exception takes it back. */
@ApplicationScoped
public class Transactions {

  @Transacted(Transacted.Bounds.OWN)
  public <T> T call(Supplier<T> work) {
    return work.get();
  }

  @Transacted(Transacted.Bounds.OWN)
  public void run(Runnable work) {
    work.run();
  }
}
