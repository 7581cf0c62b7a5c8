package org.comeasure.testing.stack;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * In what a stack differs from the one that people develop with.
 *
 * @param database the portal's
 * @param serverOptions of MariaDB, after and so stronger than the usual ones
 * @param serverInit statements that MariaDB runs at each start, one line each
 * @param portal configuration of the portal by environment variable
 * @param java what the portal runs on; without one what this runs on
 */
public record Tuning(
    String database,
    List<String> serverOptions,
    List<String> serverInit,
    Map<String, String> portal,
    Optional<OtherJava> java) {

  static final Tuning NONE =
      new Tuning("comeasure", List.of(), List.of(), Map.of(), Optional.empty());

  public Tuning(
      String database,
      List<String> serverOptions,
      List<String> serverInit,
      Map<String, String> portal) {
    this(database, serverOptions, serverInit, portal, Optional.empty());
  }

  /** What opens the figures of a tested portal. */
  public static final String METRICS_KEY = "figures-for-tests-only";

  /** A test may say where it comes from, and do in a minute what takes people a day. */
  static final Tuning TESTS =
      new Tuning(
          "comeasure",
          List.of(),
          List.of(),
          Map.of(
              "COMEASURE_TRUSTED_PROXY", "127.0.0.1",
              "COMEASURE_HTTP_BODY_DEADLINE", "PT4S",
              "COMEASURE_LIMIT_PERSON_PER_MINUTE", "100000",
              "COMEASURE_LIMIT_PROGRAM_PER_MINUTE", "100000",
              "COMEASURE_LIMIT_FILES_PER_MINUTE", "100000",
              "COMEASURE_MAIL_RECIPIENT_PER_HOUR", "100000",
              "COMEASURE_METRICS_KEY", METRICS_KEY));

  /** Nothing of it has to outlive its machine, and its tables are made anew for each test class. */
  static final Tuning DATABASE_ONLY =
      new Tuning(
          "comeasure",
          List.of("--innodb-flush-log-at-trx-commit=0", "--innodb-flush-method=nosync"),
          List.of(),
          Map.of());

  Tuning onDatabase(String other) {
    return new Tuning(other, serverOptions, serverInit, portal, java);
  }

  Tuning on(OtherJava other) {
    return new Tuning(database, serverOptions, serverInit, portal, Optional.of(other));
  }

  Tuning with(String variable, String value) {
    Map<String, String> all = new HashMap<>(portal);
    all.put(variable, value);
    return new Tuning(database, serverOptions, serverInit, Map.copyOf(all), java);
  }
}
