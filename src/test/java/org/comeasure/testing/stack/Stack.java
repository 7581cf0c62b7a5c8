package org.comeasure.testing.stack;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.comeasure.testing.mail.MailServer;
import org.comeasure.testing.mail.Mailbox;
import org.jspecify.annotations.Nullable;

/**
 * MariaDB, Keycloak and the portal together, started side by side where they do not need each
 * other.
 */
public final class Stack implements AutoCloseable {
  private static final int MOST_LINES = 80;

  private final StackSettings settings;
  private final Secrets secrets;
  private final Progress progress;
  private final DataLock lock;
  private final Children children = new Children();
  private @Nullable MailServer mail;

  private Stack(StackSettings settings, Progress progress) {
    this.settings = settings;
    this.progress = progress;
    this.lock = DataLock.take(settings, progress);
    this.secrets = Secrets.in(settings.data());
  }

  /** Takes the data directory, but starts nothing yet. */
  public static Stack in(StackSettings settings, Progress progress) {
    return new Stack(settings, progress);
  }

  public StackSettings settings() {
    return settings;
  }

  public Secrets secrets() {
    return secrets;
  }

  public void start() {
    requirePortsFree();
    KeycloakServer keycloak = new KeycloakServer(settings, secrets, progress);
    MariaDbServer database = new MariaDbServer(settings, secrets, progress);
    PayaraMicro portal = new PayaraMicro(settings, secrets, progress);
    try (Together together = new Together(() -> children.stopAll(progress))) {
      Together.Part prepared = together.run(() -> keycloak.prepare(children));
      Together.Part stored = together.run(() -> database.start(children));
      together.run(() -> keycloak.start(children), prepared, stored);
      together.run(() -> portal.start(children), stored);
      together.run(this::startMail);
    }
  }

  private synchronized void startMail() {
    mail = StackMail.start(settings);
    progress.say(StackMail.NAME, "ready on " + settings.mailbox());
  }

  /** The mails that the portal and Keycloak have sent. */
  public Mailbox mailbox() {
    return new Mailbox(settings.mailbox());
  }

  /** The database alone; the other parts follow when somebody asks for them. */
  public void startDatabase() {
    settings.ports().database().requireFree();
    new MariaDbServer(settings, secrets, progress).start(children);
  }

  /** Kills the database server, under the portal and Keycloak alike. */
  public void crashDatabase() {
    children.kill(MariaDbServer.NAME);
  }

  /** Lets it stand still: it keeps its connections and answers nobody. */
  public void freezeDatabase() {
    child(MariaDbServer.NAME).signal("STOP");
  }

  public void thawDatabase() {
    child(MariaDbServer.NAME).signal("CONT");
  }

  public void crashKeycloak() {
    children.kill(KeycloakServer.NAME);
  }

  /** On a running database. */
  public void startKeycloak() {
    KeycloakServer keycloak = new KeycloakServer(settings, secrets, progress);
    keycloak.prepare(children);
    keycloak.start(children);
  }

  /** On a running database, of which there may be several. */
  public void startPortal(String database) {
    new PayaraMicro(settings.onDatabase(database), secrets, progress).start(children);
  }

  /** The same, of another build. */
  public void startPortal(String database, Path war) {
    var other = settings.onDatabase(database).withWar(war);
    new PayaraMicro(other, secrets, progress).start(children);
  }

  /** Takes a database for ready that somebody else has filled: the portal will not begin anew. */
  public void keepDatabase(String database) {
    new FirstStart(settings, database, "comeasure").ready();
  }

  /**
   * A second node on the same database. Addresses that it tells are those of the first.
   *
   * @return where it answers
   */
  public URI startSecondPortal() {
    return startSecondPortal(settings);
  }

  /** The same, on another Java and the server that goes with it. */
  public URI startSecondPortal(OtherJava java) {
    return startSecondPortal(settings.tuned(settings.tuning().on(java)));
  }

  /** The same, which reaches its database by another port. */
  public URI startSecondPortal(SilentProxy before) {
    String direct = settings.jdbcUrl(settings.tuning().database());
    String detour = direct.replaceFirst(":\\d+/", ":" + before.port() + "/");
    return startSecondPortal(settings.tuned(settings.tuning().with("COMEASURE_DB_URL", detour)));
  }

  private URI startSecondPortal(StackSettings its) {
    Port port = Port.free("the second portal");
    new PayaraMicro(its, secrets, progress, PayaraMicro.SECOND, port).start(children);
    return URI.create("http://localhost:" + port.number());
  }

  public void stopSecondPortal() {
    children.stop(PayaraMicro.SECOND);
  }

  public void crashSecondPortal() {
    children.kill(PayaraMicro.SECOND);
  }

  public void stopPortal() {
    children.stop(PayaraMicro.NAME);
  }

  /** The database server's process, from whose outside its use of the machine is read. */
  public ProcessHandle databaseProcess() {
    return process(MariaDbServer.NAME);
  }

  public ProcessHandle portalProcess() {
    return process(PayaraMicro.NAME);
  }

  private ProcessHandle process(String part) {
    return child(part).handle();
  }

  private Child child(String part) {
    return children.named(part).orElseThrow(() -> new StackFailure(part + " is not running."));
  }

  /** Kills the portal's process in the middle of whatever it does. */
  public void crashPortal() {
    children.kill(PayaraMicro.NAME);
  }

  /** Starts the portal again after a crash, on the data that it left. */
  public void startPortal() {
    new PayaraMicro(settings, secrets, progress).start(children);
  }

  /** The name and exit code of a part that ended without being asked to. */
  public Optional<String> failure() {
    return children
        .dead()
        .map(
            child ->
                "%s ended with code %d: %s"
                    .formatted(child.name(), child.exitCode(), LogTail.cause(child.log())));
  }

  /**
   * Warnings and worse that the portal has logged.
   *
   * @param about in the name of the logger
   */
  public List<String> complaints(String about) {
    return LogTail.complaints(child(PayaraMicro.NAME).log(), about);
  }

  /** The last warnings and worse that the portal has logged, with their stacks. */
  public List<String> lastComplaints() {
    return lastComplaints(PayaraMicro.NAME);
  }

  public List<String> lastComplaintsOfSecondPortal() {
    return lastComplaints(PayaraMicro.SECOND);
  }

  private List<String> lastComplaints(String part) {
    return children
        .named(part)
        .map(child -> LogTail.lastComplaints(child.log(), MOST_LINES))
        .orElseGet(List::of);
  }

  public boolean closing() {
    return children.closing();
  }

  @Override
  public synchronized void close() {
    children.stopAll(progress);
    if (mail != null) {
      mail.close();
    }
    lock.release();
  }

  private void requirePortsFree() {
    settings.ports().all().forEach(Port::requireFree);
  }
}
