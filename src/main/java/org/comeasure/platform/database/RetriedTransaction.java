package org.comeasure.platform.database;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Does work in a transaction of its own and begins anew when the database chose it as the victim of
 * a deadlock or let it wait too long. The work must be repeatable from its start.
 */
@ApplicationScoped
public class RetriedTransaction {

  private static final int ATTEMPTS = 6;
  private static final int FIRST_PAUSE_MS = 10;

  // Lock wait timeout, deadlock, row changed since the snapshot was taken.
  private static final Set<Integer> WORTH_ANOTHER_TRY = Set.of(1205, 1213, 1020);

  @Inject InTransaction transaction;

  public <T> T run(Supplier<T> work) {
    for (int attempt = 1; ; attempt++) {
      try {
        return once(work);
      } catch (RuntimeException e) {
        if (attempt == ATTEMPTS || !worthAnotherTry(e)) {
          throw e;
        }
        pause(attempt);
      }
    }
  }

  private <T> T once(Supplier<T> work) {
    try {
      return transaction.fresh(work::get, failure -> false);
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static boolean worthAnotherTry(@Nullable Throwable thrown) {
    return thrown != null
        && Outage.chain(thrown)
            .anyMatch(
                cause ->
                    cause instanceof SQLException sql
                        && WORTH_ANOTHER_TRY.contains(sql.getErrorCode()));
  }

  // Random, so that two that met do not meet again.
  private static void pause(int attempt) {
    try {
      Thread.sleep(ThreadLocalRandom.current().nextInt(FIRST_PAUSE_MS << attempt));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
