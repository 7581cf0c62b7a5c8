package org.comeasure.testing.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What {@code docker/compose.yaml} starts, without containers: two portal nodes and Keycloak by the
 * images' own start scripts, behind HAProxy with its own configuration, with the environment that
 * compose gives them. Only where things are differs: names and files of containers become ports and
 * files here.
 */
public final class ServerStack implements AutoCloseable {

  private static final Duration LIMIT = Duration.ofMinutes(6);
  private static final Duration GRACE = Duration.ofSeconds(45);
  private static final Path DOCKER = Path.of("docker").toAbsolutePath();
  private static final Pattern VARIABLE = Pattern.compile("\\$\\{(\\w+)(?::?[-?]([^}]*))?}");

  private final Compose compose = Compose.read();
  private final @Nullable ImageFiles image = ImageFiles.given();
  private final Stack stack;
  private final StackSettings settings;
  private final Children children = new Children();
  private final Progress progress = new Progress(System.out);
  private final Port https = Port.free("the proxy");
  private final Port http = Port.free("the proxy, without TLS");
  private final Port keycloak = Port.free("Keycloak");
  private final Map<String, Port> nodes =
      Map.of("portal-1", Port.free("portal-1"), "portal-2", Port.free("portal-2"));

  private ServerStack(Stack stack) {
    this.stack = stack;
    this.settings = stack.settings();
  }

  /** Starts everything on databases made anew; HAProxy must be installed. */
  public static ServerStack start() {
    Ports ports = Ports.free();
    var settings =
        new StackSettings(
            ports,
            Path.of("target", "server").toAbsolutePath(),
            Path.of("target", "comeasure.war").toAbsolutePath(),
            Path.of("target", "runtime").toAbsolutePath(),
            Path.of("keycloak-realm").toAbsolutePath(),
            Tuning.NONE);
    var started = new ServerStack(Stack.in(settings, new Progress(System.out)));
    try {
      started.startAll();
      return started;
    } catch (RuntimeException e) {
      started.close();
      throw e;
    }
  }

  /** Whether this machine has HAProxy and OpenSSL. */
  public static boolean possible() {
    return List.of("haproxy", "openssl").stream().allMatch(ServerStack::installed);
  }

  private static boolean installed(String program) {
    return Stream.of("/usr/sbin", "/usr/bin", "/usr/local/bin", "/opt/homebrew/bin")
        .anyMatch(directory -> Files.isExecutable(Path.of(directory, program)));
  }

  /** Where people find the portal. */
  public URI portal() {
    return URI.create("https://localhost:" + https.number());
  }

  /** The certificate of the proxy, for whoever is to trust it. */
  public Path certificate() {
    return secret("certificate_chain.pem");
  }

  public String jdbcUrl() {
    return settings.jdbcUrl("comeasure");
  }

  public String databasePassword() {
    return read(secret("portal_database_password"));
  }

  public List<String> nodes() {
    return nodes.keySet().stream().sorted().toList();
  }

  /** Tells a node to stop, as a container's engine does, and starts it again. */
  public void restart(String node) {
    stop(node);
    startNode(node);
  }

  /**
   * Tells a node to stop and waits for it.
   *
   * @return the exit code
   */
  public int stop(String node) {
    progress.say(node, "told to stop");
    var child = child(node);
    children.finished(child);
    child.stop(GRACE);
    return child.exitCode();
  }

  public void startAgain(String node) {
    startNode(node);
  }

  public ProcessHandle process(String node) {
    return child(node).handle();
  }

  /** Where a node answers, past the proxy. */
  public URI address(String node) {
    return URI.create("http://127.0.0.1:" + nodes.get(node).number());
  }

  public Path log(String node) {
    return settings.log(node);
  }

  public Path secrets() {
    return secret("");
  }

  private Child child(String node) {
    return children.named(node).orElseThrow(() -> new StackFailure(node + " is not running."));
  }

  private List<String> nodeCommand() {
    return image == null
        ? List.of(scripts().resolve("start").toString())
        : image.command(secrets(), List.of());
  }

  private void startAll() {
    prepareFiles();
    stack.startDatabase();
    // The realm keeps the addresses of its first start, and ports are others each time.
    empty("keycloak", stack.secrets().keycloakDatabasePassword());
    empty("comeasure", stack.secrets().databasePassword());
    startKeycloak();
    nodes().forEach(this::startNode);
    startProxy();
  }

  private void empty(String database, String password) {
    new FirstStart(settings, database, database).clearUnlessReadyBefore(password);
  }

  private void startNode(String node) {
    var port = nodes.get(node);
    var builder = new ProcessBuilder(nodeCommand());
    builder.environment().put("COMEASURE_PORT", String.valueOf(port.number()));
    builder.environment().put("JAVA_OPTIONS", "-Xmx512m -XX:+UseSerialGC");
    builder.environment().put("COMEASURE_FORM_CLIENT_PER_MINUTE", "1000");
    builder.environment().put("TMPDIR", emptied(settings.data().resolve(node)).toString());
    if (image != null) {
      image.adapt(builder.environment(), environment(node));
    }
    var child = start(node, builder, node);
    Probe.await(child, LIMIT, () -> Probe.status(ready(port)) == 200);
    progress.say(node, "ready");
  }

  private static URI ready(Port port) {
    return URI.create("http://127.0.0.1:" + port.number() + "/health/ready");
  }

  private void startKeycloak() {
    var home = new KeycloakHome(settings, progress);
    home.prepare(children);
    try {
      Files.writeString(
          home.imports().resolve("comeasure-realm.json"),
          new RealmFile(settings.realm()).withDemo());
      var script = settings.data().resolve("keycloak").resolve("bin").resolve("start");
      Files.deleteIfExists(script);
      Files.copy(DOCKER.resolve("keycloak").resolve("start"), script);
      executable(script);
      var builder = home.command(List.of());
      builder.command(script.toString());
      builder.environment().put("KC_HTTP_PORT", String.valueOf(keycloak.number()));
      builder.environment().put("KC_HTTP_HOST", "127.0.0.1");
      var child = start("keycloak", builder, "keycloak");
      var realm = URI.create("http://127.0.0.1:" + keycloak.number() + "/realms/comeasure");
      Probe.await(child, LIMIT, () -> Probe.status(realm) == 200);
    } catch (IOException e) {
      throw new StackFailure("Keycloak cannot be prepared: " + e.getMessage(), e);
    }
  }

  private void startProxy() {
    var builder =
        new ProcessBuilder(
            "/usr/bin/env",
            "PATH=/usr/sbin:" + System.getenv("PATH"),
            "haproxy",
            "-f",
            DOCKER.resolve("proxy/haproxy.cfg").toString());
    builder.environment().put("COMEASURE_HOST", "localhost");
    builder.environment().put("COMEASURE_SIGN_IN_HOST", "127.0.0.1");
    var child = start("proxy", builder, "proxy");
    Probe.await(
        child,
        LIMIT,
        () -> Probe.status(URI.create("http://127.0.0.1:" + http.number() + "/")) == 308);
  }

  private Child start(String name, ProcessBuilder builder, String service) {
    var environment = environment(service);
    environment.forEach(builder.environment()::putIfAbsent);
    return children.start(
        () ->
            Child.start(
                name, builder, settings.log(name), new ProcessIdFile(settings.processId(name))));
  }

  /** A service's environment as compose has it, with this machine's places in it. */
  private Map<String, String> environment(String service) {
    var values = new LinkedHashMap<String, String>();
    compose.environment(service).forEach((name, value) -> values.put(name, here(value)));
    return values;
  }

  private String here(String value) {
    var places = new LinkedHashMap<String, String>();
    places.put("mariadb:3306", "127.0.0.1:" + settings.ports().database().number());
    places.put("keycloak:8080", "127.0.0.1:" + keycloak.number());
    nodes.forEach((node, port) -> places.put(node + ":8080", "127.0.0.1:" + port.number()));
    places.put("172.30.77.10", "127.0.0.1");
    places.put("/run/secrets/certificate_chain", certificate().toString());
    places.put("/run/secrets/certificate", secret("certificate.pem").toString());
    places.put("/run/secrets", secret("").toString());
    places.put("/usr/local/etc/haproxy", DOCKER.resolve("proxy").toString());
    var text =
        VARIABLE
            .matcher(value)
            .replaceAll(found -> chosen(found.group(1), String.valueOf(found.group(2))));
    for (var place : places.entrySet()) {
      if (text.contains(place.getKey())) {
        text = text.replace(place.getKey(), place.getValue());
        break;
      }
    }
    return text.equals("8080")
        ? String.valueOf(http.number())
        : text.replaceFirst("^8443$", "" + https.number());
  }

  private String chosen(String name, String otherwise) {
    return switch (name) {
      case "COMEASURE_HOST" -> "localhost:" + https.number();
      case "COMEASURE_SIGN_IN_HOST" -> "127.0.0.1:" + https.number();
      default -> otherwise;
    };
  }

  private void prepareFiles() {
    try {
      Files.createDirectories(secret(""));
      write("portal_database_password", stack.secrets().databasePassword());
      write("keycloak_database_password", stack.secrets().keycloakDatabasePassword());
      write("keycloak_admin_password", stack.secrets().keycloakAdminPassword());
      write("client_secret", stack.secrets().clientSecret());
      write("onboarding_secret", stack.secrets().onboardingSecret());
      write("session_key", stack.secrets().sessionKey());
      write("form_key", stack.secrets().formKey());
      write("metrics_key", Tuning.METRICS_KEY);
      write("smtp_password", "");
      certify();
      Directories.copy(DOCKER.resolve("portal"), scripts());
      Directories.copy(Path.of("src", "main", "payara"), scripts());
      for (String script : List.of("start", "healthy")) {
        executable(scripts().resolve(script));
      }
      link(settings.runtime().resolve("payara-micro.jar"));
      link(settings.war());
    } catch (IOException e) {
      throw new StackFailure("The server's files cannot be written: " + e.getMessage(), e);
    }
  }

  private void link(Path file) throws IOException {
    var link = scripts().resolve(file.getFileName());
    Files.deleteIfExists(link);
    Files.createSymbolicLink(link, file);
  }

  /** A certificate for both names, signed by itself. */
  private void certify() throws IOException {
    var command =
        List.of(
            "openssl",
            "req",
            "-x509",
            "-newkey",
            "rsa:2048",
            "-nodes",
            "-days",
            "2",
            "-subj",
            "/CN=localhost",
            "-addext",
            "subjectAltName=DNS:localhost,IP:127.0.0.1",
            "-keyout",
            secret("key.pem").toString(),
            "-out",
            certificate().toString());
    var child =
        Child.start(
            "openssl",
            new ProcessBuilder(command),
            settings.log("openssl"),
            new ProcessIdFile(settings.processId("openssl")));
    try {
      if (child.await() != 0) {
        child.requireAlive();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StackFailure("Interrupted while a certificate was made.", e);
    }
    write("certificate.pem", read(certificate()) + read(secret("key.pem")));
  }

  private Path scripts() {
    return settings.data().resolve("image");
  }

  private Path secret(String name) {
    return settings.data().resolve("secrets").resolve(name);
  }

  private void write(String name, String value) throws IOException {
    Files.writeString(secret(name), value);
  }

  private static void executable(Path script) {
    if (!script.toFile().setExecutable(true)) {
      throw new StackFailure(script + " cannot be made a program.");
    }
  }

  private static Path emptied(Path directory) {
    try {
      Directories.delete(directory);
      return Files.createDirectories(directory);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    children.stopAll(progress);
    stack.close();
  }
}
