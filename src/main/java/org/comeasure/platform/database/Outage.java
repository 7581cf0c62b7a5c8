package org.comeasure.platform.database;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientException;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.transaction.xa.XAException;
import org.jspecify.annotations.Nullable;

/**
 * Tells failures because the database cannot be reached, or not what a connection holds locked that
 * may have died, from all others.
 */
public final class Outage {

  private static final int DEEPEST = 20;

  // Of no class of its own.
  private static final int LOCK_WAIT_TIMEOUT = 1205;

  // The server's own exceptions are not on our class path; their names are part of its API.
  private static final Set<String> OF_THE_SERVER =
      Set.of("ResourceException", "PoolingException", "ResourceAllocationException");

  // Where the server tells a cause only in its message.
  private static final List<String> SAID =
      List.of(
          "PoolingException",
          "ResourceAllocationException",
          "Error in allocating a connection",
          "physical connection is not usable");

  private Outage() {}

  public static boolean causes(Throwable failure) {
    return chain(failure).anyMatch(Outage::isOne);
  }

  /** The failure and its causes, from the outermost in; a circle of them has an end, too. */
  public static Stream<Throwable> chain(Throwable failure) {
    return Stream.iterate(failure, cause -> cause != null, Throwable::getCause).limit(DEEPEST);
  }

  private static boolean isOne(Throwable failure) {
    return failure instanceof SQLNonTransientConnectionException
        || failure instanceof SQLTransientException
        || failure instanceof SQLException waited && waited.getErrorCode() == LOCK_WAIT_TIMEOUT
        || failure instanceof XAException
        || Stream.<Class<?>>iterate(failure.getClass(), type -> type != null, Class::getSuperclass)
            .anyMatch(type -> OF_THE_SERVER.contains(type.getSimpleName()))
        || says(failure.getMessage());
  }

  private static boolean says(@Nullable String message) {
    return message != null && SAID.stream().anyMatch(message::contains);
  }
}
