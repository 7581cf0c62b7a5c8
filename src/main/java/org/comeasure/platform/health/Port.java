package org.comeasure.platform.health;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/**
 * The server's port, which it would keep open while it takes the application away, and answer 404
 * and 500 behind it. It is shut by the server's own command, which is not on our class path.
 */
final class Port {

  private static final Logger LOG = System.getLogger(Port.class.getName());
  private static final String SHUT =
      "configs.config.server-config.network-config.network-listeners"
          + ".network-listener.http-listener.enabled=false";

  private Port() {}

  static void shut() {
    try {
      var loader = Thread.currentThread().getContextClassLoader();
      var known = loader == null ? Port.class.getClassLoader() : loader;
      var type = known.loadClass("org.glassfish.embeddable.CommandRunner");
      var runner =
          known
              .loadClass("org.glassfish.internal.api.Globals")
              .getMethod("get", Class.class)
              .invoke(null, type);
      var result =
          type.getMethod("run", String.class, String[].class)
              .invoke(runner, "set", new String[] {SHUT});
      LOG.log(Level.INFO, "The port is shut: {0}", result);
    } catch (ReflectiveOperationException | RuntimeException | LinkageError e) {
      LOG.log(Level.WARNING, "The port stays open until the server stops", e);
    }
  }
}
