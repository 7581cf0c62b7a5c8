package org.comeasure.platform.database;

import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientException;
import java.util.Set;
import java.util.stream.Stream;

/** Tells failures because the database cannot be reached from all others. */
public final class Outage {

  private static final int DEEPEST = 20;

  // The pool's own exceptions are not on our class path; their names are part of Payara's API.
  private static final Set<String> OF_THE_POOL =
      Set.of("PoolingException", "ResourceAllocationException");

  private Outage() {}

  public static boolean causes(Throwable failure) {
    return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
        .limit(DEEPEST)
        .anyMatch(
            cause ->
                cause instanceof SQLNonTransientConnectionException
                    || cause instanceof SQLTransientException
                    || OF_THE_POOL.contains(cause.getClass().getSimpleName()));
  }
}
