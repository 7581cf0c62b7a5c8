package org.comeasure.testing.stack;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where the parts listen.
 *
 * @param mail SMTP, by which the portal and Keycloak send
 * @param mailbox the page that shows what has been sent
 */
public record Ports(Port portal, Port keycloak, Port database, Port mail, Port mailbox) {
  private static final String PORTAL = "the portal";
  private static final String KEYCLOAK = "Keycloak";
  private static final String DATABASE = "MariaDB";
  private static final String MAIL = "mail";
  private static final String MAILBOX = "the mailbox";

  static Ports fromEnvironment(Map<String, String> environment) {
    return new Ports(
        Port.fromEnvironment(environment, PORTAL, "COMEASURE_HTTP_PORT", 8080),
        Port.fromEnvironment(environment, KEYCLOAK, "COMEASURE_KEYCLOAK_PORT", 8180),
        Port.fromEnvironment(environment, DATABASE, "COMEASURE_DB_PORT", 3307),
        Port.fromEnvironment(environment, MAIL, "COMEASURE_SMTP_PORT", 3025),
        Port.fromEnvironment(environment, MAILBOX, "COMEASURE_MAILBOX_PORT", 8025));
  }

  /** A port that was free may be found free once more before anybody listens on it. */
  static Ports free() {
    Ports ports;
    do {
      ports =
          new Ports(
              Port.free(PORTAL),
              Port.free(KEYCLOAK),
              Port.free(DATABASE),
              Port.free(MAIL),
              Port.free(MAILBOX));
    } while (!ports.areDistinct());
    return ports;
  }

  Stream<Port> all() {
    return Stream.of(portal, keycloak, database, mail, mailbox);
  }

  private boolean areDistinct() {
    return all().map(Port::number).distinct().count() == all().count();
  }

  void requireDistinct() {
    if (!areDistinct()) {
      throw new StackFailure(
          all().map(Port::variable).collect(Collectors.joining(", ")) + " must differ.");
    }
  }
}
