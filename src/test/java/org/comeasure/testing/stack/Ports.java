package org.comeasure.testing.stack;

import java.util.List;
import java.util.Map;

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

  static Ports free() {
    return new Ports(Port.free(PORTAL), Port.free(KEYCLOAK), Port.free(DATABASE));
  }

  void requireDistinct() {
    if (List.of(portal.number(), keycloak.number(), database.number()).stream().distinct().count()
        < 3) {
      throw new StackFailure(
          "COMEASURE_HTTP_PORT, COMEASURE_KEYCLOAK_PORT and COMEASURE_DB_PORT must differ.");
    }
  }
}
