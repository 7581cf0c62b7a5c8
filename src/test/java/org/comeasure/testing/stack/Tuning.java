package org.comeasure.testing.stack;

import java.util.List;
import java.util.Map;

/**
 * In what a stack differs from the one that people develop with.
 *
 * @param database the portal's
 * @param serverOptions of MariaDB, after and so stronger than the usual ones
 * @param serverInit statements that MariaDB runs at each start, one line each
 * @param portal configuration of the portal by environment variable
 */
public record Tuning(
    String database,
    List<String> serverOptions,
    List<String> serverInit,
    Map<String, String> portal) {

  static final Tuning NONE = new Tuning("comeasure", List.of(), List.of(), Map.of());

  /** A test may say where it comes from, so that one client's limits are not another's. */
  static final Tuning TESTS =
      new Tuning("comeasure", List.of(), List.of(), Map.of("COMEASURE_TRUSTED_PROXY", "127.0.0.1"));

  Tuning onDatabase(String other) {
    return new Tuning(other, serverOptions, serverInit, portal);
  }
}
