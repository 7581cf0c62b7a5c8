package org.comeasure.endurance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.comeasure.measurement.reconcile.boundary.NodeClient;
import org.comeasure.shared.id.Tsids;
import org.comeasure.testing.cast.Cast;
import org.comeasure.testing.stage.Stage;

/**
 * Kills parts while clients hand in feedback, and then holds what they were told against what is.
 */
final class Killing {

  private static final Duration BACK = Duration.ofSeconds(30);

  private static final int ASKERS = 16;
  private static final int ROUNDS = 3;

  private final Stage stage = Stage.open();
  private final Journal journal = new Journal();
  private final String run = "journal " + UUID.randomUUID();
  private final Clients.Network network = network(stage);

  /** One thing that befalls the site. */
  interface Blow {
    void strike(Site site) throws InterruptedException;
  }

  /** The blows in their order. */
  void inOrder(List<Blow> blows) throws Exception {
    run(
        1,
        site -> {
          for (var blow : blows) {
            blow.strike(site);
          }
        });
  }

  /** Any of the blows, as chance has it, until there are enough of both. */
  void byChance(long seed, List<Blow> blows, int kills, int requests) throws Exception {
    var random = new Random(seed);
    run(
        seed,
        site -> {
          for (int i = 0; i < kills || journal.requests() < requests; i++) {
            if (i < kills) {
              blows.get(random.nextInt(blows.size())).strike(site);
            }
            TimeUnit.MILLISECONDS.sleep(1_000 + random.nextInt(4_000));
          }
        });
  }

  private void run(long seed, Blow all) throws Exception {
    long begin = System.nanoTime();
    try (var site = new Site(stage, journal)) {
      try (var clients = new Clients(stage, site, journal, network, run)) {
        clients.begin(seed);
        all.strike(site);
      }
      System.out.printf(
          "%d requests with %d responses acknowledged in %d s; slowest return after %d ms,"
              + " of a node that started without its database %d ms (ordinary start %d ms); %s%n",
          journal.requests(),
          journal.words().size(),
          TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - begin),
          site.slowest().toMillis(),
          site.slowestStart().toMillis(),
          site.ordinaryStart().toMillis(),
          journal);
      assertThat(site.slowest()).as("back after its database").isLessThanOrEqualTo(BACK);
      assertThat(site.slowestStart())
          .as("up after its database")
          .isLessThanOrEqualTo(patience(site.ordinaryStart()));
    }
    settle();
  }

  /**
   * Where everything takes longer, about as long as a start that finds its database: no two of them
   * take equally long.
   */
  private static Duration patience(Duration ordinaryStart) {
    var slow = ordinaryStart.multipliedBy(3).dividedBy(2);
    return BACK.compareTo(slow) > 0 ? BACK : slow;
  }

  private void settle() throws Exception {
    Map<String, Long> stored =
        stage.texts("select comment from verbatim where comment like concat(?, '%')", run).stream()
            .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    assertThat(journal.words()).as("acknowledged").isNotEmpty();
    assertThat(journal.words()).as("lost").allMatch(stored::containsKey);
    assertThat(stored.values()).as("times that each is stored").containsOnly(1L);
    assertThat(journal.faults()).as("answers that nobody may get: %s", journal).isZero();
    awaitKeycloak();
    var tallies = new NodeClient(stage, stage.portal(), network.id()).check();
    assertThat(tallies.differing()).as("tallies that differ").isZero();
  }

  /**
   * Its connections died with the database, too, and it notices of each when it uses it: so many at
   * once that all are used, and again until none fails.
   */
  private void awaitKeycloak() throws InterruptedException {
    long end = System.nanoTime() + BACK.toNanos();
    var askers = Executors.newFixedThreadPool(ASKERS);
    try {
      for (int inARow = 0; inARow < ROUNDS; ) {
        try {
          for (var asked :
              askers.invokeAll(Collections.<Callable<String>>nCopies(ASKERS, this::token))) {
            asked.get();
          }
          inARow++;
        } catch (ExecutionException away) {
          if (System.nanoTime() > end) {
            throw new IllegalStateException("Keycloak does not come back", away);
          }
          inARow = 0;
          TimeUnit.MILLISECONDS.sleep(500);
        }
      }
    } finally {
      askers.shutdownNow();
    }
  }

  private String token() {
    return stage.credentials().newTokenOfClient("velmora-api");
  }

  private static Clients.Network network(Stage stage) {
    long maker =
        stage.number(
            "select id from manufacturer where organization_id = ?", Cast.VELMORA.organization());
    return new Clients.Network(
        Tsids.print(maker),
        stage
            .texts(
                "select partner_id from enrolment where manufacturer_id = ? and status = 'active'",
                maker)
            .stream()
            .map(id -> Tsids.print(Long.parseLong(id)))
            .toList(),
        stage.texts(
            "select l.code from link l join touchpoint t on t.id = l.touchpoint_id"
                + " where l.manufacturer_id = ? and t.code = 'repair-visit'"
                + " and l.status = 'active' order by l.id",
            maker));
  }
}
