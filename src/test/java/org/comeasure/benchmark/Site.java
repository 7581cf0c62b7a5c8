package org.comeasure.benchmark;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.comeasure.benchmark.data.DataSet;
import org.comeasure.benchmark.data.Size;
import org.comeasure.testing.identity.Credentials;
import org.comeasure.testing.stack.Progress;
import org.comeasure.testing.stack.Stack;
import org.comeasure.testing.stack.StackSettings;
import org.comeasure.testing.stack.Tuning;

/** The servers under test. Each part starts when the first benchmark needs it. */
public final class Site implements AutoCloseable {
  /** Of the database server, as large as a small real one's. */
  static final List<String> SERVER =
      List.of("--innodb-buffer-pool-size=1G", "--innodb-log-file-size=1G");

  /** Visitors come through a proxy of ours, each from an address of its own, and at any speed. */
  private static final Map<String, String> PORTAL =
      Map.of(
          "COMEASURE_TRUSTED_PROXY", "127.0.0.1",
          "COMEASURE_FORM_MINIMUM_SECONDS", "0",
          "COMEASURE_FORM_LINK_PER_MINUTE", "1000000000",
          "COMEASURE_LIMIT_PERSON_PER_MINUTE", "1000000000",
          "COMEASURE_LIMIT_PROGRAM_PER_MINUTE", "1000000000",
          "COMEASURE_LIMIT_TENANT_PER_MINUTE", "1000000000");

  private final Stack stack;
  private final Progress progress;
  private Optional<Size> open = Optional.empty();
  private boolean keycloak;

  private Site(Stack stack, Progress progress) {
    this.stack = stack;
    this.progress = progress;
  }

  static Site start(List<Size> sizes, Progress progress) {
    var databases =
        sizes.stream().map(size -> "CREATE DATABASE IF NOT EXISTS " + size.database() + ";");
    var rights =
        List.of(
            "GRANT ALL PRIVILEGES ON `comeasure\\_%`.* TO 'comeasure'@'127.0.0.1';",
            "GRANT SUPER, PROCESS ON *.* TO 'comeasure'@'127.0.0.1';");
    var init = java.util.stream.Stream.concat(databases, rights.stream()).toList();
    var tuning = new Tuning("comeasure", SERVER, init, PORTAL);
    var stack = Stack.in(StackSettings.forBenchmarks(tuning), progress);
    Runtime.getRuntime().addShutdownHook(new Thread(stack::close, "stop-benchmark-stack"));
    stack.startDatabase();
    return new Site(stack, progress);
  }

  public Stack stack() {
    return stack;
  }

  /** What has been measured so far, for whoever waits. */
  public void tell(String what) {
    progress.say("Measured", what);
  }

  /** The data of a size, written and counted when it is not there. */
  public DataSet data(Size size) {
    var data = new DataSet(stack, progress, size);
    if (open.filter(size::equals).isEmpty()) {
      closePortal();
      data.provide();
      if (!data.counted()) {
        openPortal(size);
        data.count();
      }
    }
    return data;
  }

  /** The portal on the data of a size. */
  public URI portal(Size size) {
    data(size);
    if (open.isEmpty()) {
      openPortal(size);
    }
    return stack.settings().portal();
  }

  /** Another portal in place of the usual one, until it is closed. */
  public URI portal(Size size, UnaryOperator<Path> war) {
    data(size);
    closePortal();
    stack.startPortal(size.database(), war.apply(stack.settings().war()));
    open = Optional.of(size);
    return stack.settings().portal();
  }

  private void openPortal(Size size) {
    stack.startPortal(size.database());
    open = Optional.of(size);
  }

  /** Sessions and tokens at the portal that is open. */
  public Credentials credentials() {
    if (!keycloak) {
      stack.startKeycloak();
      keycloak = true;
    }
    return new Credentials(stack);
  }

  /** The next that is asked for is started anew. */
  public void closePortal() {
    open.ifPresent(size -> stack.stopPortal());
    open = Optional.empty();
  }

  @Override
  public void close() {
    stack.close();
  }
}
