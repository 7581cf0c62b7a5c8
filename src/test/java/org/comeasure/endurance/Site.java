package org.comeasure.endurance;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.comeasure.testing.stack.SilentProxy;
import org.comeasure.testing.stack.Stack;
import org.comeasure.testing.stage.Stage;

/** Two nodes on one database, which the second reaches by a proxy, and what can befall them. */
final class Site implements AutoCloseable {

  static final String FIRST = "first";
  static final String SECOND = "second";

  private static final int COMMITS = 10;

  private final Stack stack;
  private final Journal journal;
  private final SilentProxy proxy;
  private final Map<String, URI> nodes = new ConcurrentHashMap<>();
  private final Duration ordinaryStart;
  private Duration slowest = Duration.ZERO;
  private Duration slowestStart = Duration.ZERO;

  Site(Stage stage, Journal journal) {
    this.stack = stage.stack();
    this.journal = journal;
    this.proxy = SilentProxy.before(stack.settings().ports().database().number());
    nodes.put(FIRST, stage.portal());
    long begin = System.nanoTime();
    nodes.put(SECOND, stack.startSecondPortal(proxy));
    this.ordinaryStart = since(begin);
  }

  Map<String, URI> nodes() {
    return nodes;
  }

  /** What a node has logged last of what should not be. */
  List<String> lastComplaints(String node) {
    return node.equals(FIRST) ? stack.lastComplaints() : stack.lastComplaintsOfSecondPortal();
  }

  /** The longest that a running node needed after its database, or its connections, were back. */
  Duration slowest() {
    return slowest;
  }

  /** The longest that a node needed after its database was back that had started without it. */
  Duration slowestStart() {
    return slowestStart;
  }

  /** What a start takes on this machine, at this time. */
  Duration ordinaryStart() {
    return ordinaryStart;
  }

  void killDatabase(int secondsAway) throws InterruptedException {
    journal.struck("database killed for " + secondsAway + " s");
    stack.crashDatabase();
    TimeUnit.SECONDS.sleep(secondsAway);
    stack.startDatabase();
    awaitAll();
  }

  void freezeDatabase(int seconds) throws InterruptedException {
    journal.struck("database frozen for " + seconds + " s");
    stack.freezeDatabase();
    TimeUnit.SECONDS.sleep(seconds);
    stack.thawDatabase();
    awaitAll();
  }

  /** All connections of the second node die without a word. */
  void silence() throws InterruptedException {
    journal.struck("the second node's connections lost without a word");
    proxy.lose();
    awaitAll();
  }

  /** Connections of the second node break in the middle of commits. */
  void breakCommits() throws InterruptedException {
    journal.struck("commits of the second node broken");
    proxy.breakCommits(COMMITS);
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(120);
    while (proxy.commitsToBreak() > 0) {
      if (System.nanoTime() > end) {
        throw new IllegalStateException("the second node commits nothing: " + journal);
      }
      TimeUnit.MILLISECONDS.sleep(20);
    }
    awaitAll();
  }

  void killSecond() throws InterruptedException {
    journal.struck("the second node killed");
    stack.crashSecondPortal();
    nodes.put(SECOND, stack.startSecondPortal(proxy));
    awaitAll();
  }

  void killFirst() throws InterruptedException {
    journal.struck("the first node killed");
    stack.crashPortal();
    stack.startPortal();
    awaitAll();
  }

  /** As after a power cut, when the database comes last. */
  void startSecondWithoutDatabase(int secondsAway) throws InterruptedException {
    journal.struck("the second node killed, and the database for " + secondsAway + " s");
    stack.crashSecondPortal();
    stack.crashDatabase();
    var starting = CompletableFuture.supplyAsync(() -> stack.startSecondPortal(proxy));
    TimeUnit.SECONDS.sleep(secondsAway);
    stack.startDatabase();
    long back = System.nanoTime();
    nodes.put(SECOND, starting.join());
    slowestStart = longer(slowestStart, since(back));
    awaitAll();
  }

  /** Asks the second node to stop, as a rolling restart does, and starts it again. */
  void restartSecond() throws InterruptedException {
    journal.struck("the second node asked to stop");
    stack.stopSecondPortal();
    nodes.put(SECOND, stack.startSecondPortal(proxy));
    awaitAll();
  }

  void killKeycloak() throws InterruptedException {
    journal.struck("Keycloak killed");
    stack.crashKeycloak();
    TimeUnit.SECONDS.sleep(2);
    stack.startKeycloak();
    awaitAll();
  }

  @Override
  public void close() throws IOException {
    stack.stopSecondPortal();
    proxy.close();
  }

  /** Until each node has acknowledged something from now on. */
  private void awaitAll() throws InterruptedException {
    journal.struck("over");
    long from = System.nanoTime();
    long end = from + TimeUnit.SECONDS.toNanos(120);
    for (var node : nodes.keySet()) {
      while (!journal.succeededSince(node, from)) {
        if (System.nanoTime() > end) {
          throw new IllegalStateException(node + " acknowledges nothing any more: " + journal);
        }
        TimeUnit.MILLISECONDS.sleep(20);
      }
      slowest = longer(slowest, since(from));
    }
  }

  private static Duration since(long moment) {
    return Duration.ofNanos(System.nanoTime() - moment);
  }

  private static Duration longer(Duration one, Duration other) {
    return one.compareTo(other) > 0 ? one : other;
  }
}
