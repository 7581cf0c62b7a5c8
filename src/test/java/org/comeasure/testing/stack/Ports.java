package org.comeasure.testing.stack;

import java.util.Map;
import java.util.stream.Stream;

/** Where the three parts listen. */
public record Ports(Port portal, Port keycloak, Port database) {
  private static final String PORTAL = "the portal";
  private static final String KEYCLOAK = "Keycloak";
  private static final String DATABASE = "MariaDB";

  static Ports fromEnvironment(Map<String, String> environment) {
    return new Ports(
        Port.fromEnvironment(environment, PORTAL, "COMEASURE_HTTP_PORT", 8080),
        Port.fromEnvironment(environment, KEYCLOAK, "COMEASURE_KEYCLOAK_PORT", 8180),
        Port.fromEnvironment(environment, DATABASE, "COMEASURE_DB_PORT", 3307));
  }

  /** A port that was free may be found free once more before anybody listens on it. */
  static Ports free() {
    Ports ports;
    do {
      ports = new Ports(Port.free(PORTAL), Port.free(KEYCLOAK), Port.free(DATABASE));
    } while (!ports.areDistinct());
    return ports;
  }

  private boolean areDistinct() {
    return Stream.of(portal, keycloak, database).map(Port::number).distinct().count() == 3;
  }

  void requireDistinct() {
    if (!areDistinct()) {
      throw new StackFailure(
          "COMEASURE_HTTP_PORT, COMEASURE_KEYCLOAK_PORT and COMEASURE_DB_PORT must differ.");
    }
  }
}
