package org.comeasure.platform.export;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.comeasure.platform.web.limit.Tenant;
import org.comeasure.shared.problem.Problem;
import org.comeasure.shared.problem.ProblemType;
import org.comeasure.tenancy.Caller;

/**
 * Lets few print at once. To print takes a processor for as long as a dozen pages take, so a tenant
 * has one under way, and a node two.
 */
@ApplicationScoped
public class PrintLimits {

  private static final int AT_ONCE = 2;
  private static final int TRY_AGAIN_SECONDS = 2;

  @Inject Caller caller;

  private final Semaphore node = new Semaphore(AT_ONCE);
  private final Set<Tenant> printing = ConcurrentHashMap.newKeySet();

  /**
   * @throws org.comeasure.shared.problem.ProblemException when others print
   */
  <T> T print(Supplier<T> work) {
    var tenant = Tenant.of(caller);
    if (tenant.isPresent() && !printing.add(tenant.get())) {
      throw tooMany();
    }
    try {
      if (!node.tryAcquire()) {
        throw tooMany();
      }
      try {
        return work.get();
      } finally {
        node.release();
      }
    } finally {
      tenant.ifPresent(printing::remove);
    }
  }

  private static RuntimeException tooMany() {
    return Problem.of(ProblemType.TOO_MANY_REQUESTS).retryAfter(TRY_AGAIN_SECONDS).exception();
  }
}
