package org.comeasure.platform.database;

import java.util.Map;
import java.util.TreeMap;

/**
 * For how long the driver and the server wait, unless the address of the database says otherwise.
 * Without them a connection that dies without a word (a host that lost its power, an address that
 * moved) keeps who reads from it for hours, and on the other side its locks.
 */
enum TimeLimits {

  /**
   * A wait for a lock ends before the wait for an answer, and a transaction whose client is gone
   * soon after.
   */
  REQUESTS(
      Map.of(
          "connectTimeout", "5000",
          "socketTimeout", "15000",
          "sessionVariables", "innodb_lock_wait_timeout=10,idle_write_transaction_timeout=20")),

  /** The schema may take its time to change. */
  MIGRATIONS(Map.of("connectTimeout", "5000"));

  private final Map<String, String> limits;

  TimeLimits(Map<String, String> limits) {
    this.limits = new TreeMap<>(limits);
  }

  String in(String url) {
    var all = new StringBuilder(url);
    limits.forEach(
        (name, value) -> {
          if (!url.matches("(?i).*[?&]" + name + "=.*")) {
            all.append(all.indexOf("?") < 0 ? '?' : '&').append(name).append('=').append(value);
          }
        });
    return all.toString();
  }
}
