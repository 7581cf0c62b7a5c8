package org.comeasure.measurement.reconcile.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.util.JSONObjectUtils;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.comeasure.shared.id.Tsids;
import org.comeasure.testing.cast.Cast;
import org.comeasure.testing.stage.Stage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * Two nodes on one database: answers, withdrawals and corrections come to both at once, one is
 * killed while it makes the tallies anew, and one is told to stop while people send. Tallies equal
 * a recount in the end, and whoever was thanked is stored once. None needs another; in this order
 * nodes are started least often.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TwoNodesIT {

  private static final int MONTHS = 59;
  private static final int CLIENTS = 6;
  private static final int DEEDS = 40;
  private static final Set<Integer> AMENDED_OR_GONE = Set.of(204, 404);

  private static Stage stage;
  private static String network;
  private static List<String> partners;
  private static NodeClient first;
  private static String firstsName;
  private static URI secondsAddress;

  private static boolean firstRuns = true;
  private static boolean secondRuns;

  @BeforeAll
  static void twoNodesAndYearsOfAnswers() throws Exception {
    stage = Stage.open();
    long maker =
        stage.number(
            "select id from manufacturer where organization_id = ?", Cast.VELMORA.organization());
    network = Tsids.print(maker);
    partners =
        stage
            .texts(
                // Those that were there first: other tests add partners.
                "select partner_id from enrolment where manufacturer_id = ? and status = 'active'"
                    + " order by partner_id limit 8",
                maker)
            .stream()
            .map(id -> Tsids.print(Long.parseLong(id)))
            .toList();
    first = new NodeClient(stage, stage.portal(), network);
    handInYears();
    var check = first.startCheck(false);
    firstsName = nodeOf(check);
    assertThat(first.report(check).differing()).isZero();
  }

  @AfterAll
  static void theFirstAlone() {
    if (secondRuns) {
      stage.stack().stopSecondPortal();
      secondRuns = false;
    }
    startFirst();
  }

  @Test
  @Order(1)
  void talliesEqualARecountAfterAnythingThatHappensOnBoth() throws Exception {
    var nodes = List.of(first(), second());
    long before = first().check().responses();
    var kept = new CopyOnWriteArrayList<String>();
    var stored = new AtomicLong();
    var withdrawn = new AtomicLong();

    inParallel(
        IntStream.range(0, CLIENTS)
            .mapToObj(
                seed ->
                    (Callable<Void>)
                        () -> {
                          var random = new Random(seed);
                          for (int i = 0; i < DEEDS; i++) {
                            var node = nodes.get(random.nextInt(nodes.size()));
                            if (kept.isEmpty() || random.nextInt(3) > 0) {
                              kept.add(handIn(node, random));
                              stored.incrementAndGet();
                            } else {
                              var one = kept.get(random.nextInt(kept.size()));
                              withdrawn.addAndGet(amend(node, one, random));
                            }
                          }
                          return null;
                        })
            .toList());

    assertThat(withdrawn.get()).isPositive();
    for (var node : nodes) {
      var report = node.check();
      assertThat(report.differing()).isZero();
      assertThat(report.responses()).isEqualTo(before + stored.get() - withdrawn.get());
    }
  }

  @Test
  @Order(2)
  void aRebuildWhoseNodeIsKilledIsTakenUpByTheOther() throws Exception {
    second();
    loseAllTallies();
    var job = first().startCheck(true);
    var running = nodeOf(job);
    while (((Number) first().job(job).get("done")).longValue() == 0) {
      TimeUnit.MILLISECONDS.sleep(20);
    }
    var survivor = killed(running);
    var over = new AtomicBoolean();
    var meanwhile = new AtomicLong();

    List<Report> rest =
        inParallel(
            List.<Callable<Report>>of(
                () -> {
                  var random = new Random(5);
                  while (!over.get()) {
                    handIn(survivor, random);
                    meanwhile.incrementAndGet();
                    TimeUnit.MILLISECONDS.sleep(20);
                  }
                  return Report.none(false);
                },
                () -> {
                  try {
                    return survivor.report(job);
                  } finally {
                    over.set(true);
                  }
                }));

    assertThat(rest.get(1).repaired()).isTrue();
    assertThat(rest.get(1).differing()).isPositive();
    assertThat(stage.number("select attempts from job where id = ?", id(job))).isEqualTo(2);
    assertThat(meanwhile.get()).isPositive();
    assertThat(survivor.check().differing()).isZero();
  }

  @Test
  @Order(3)
  void whoeverIsThankedWhileANodeStopsIsStored() throws Exception {
    var stopping = second();
    var forms = new PublicForm(stage, secondsAddress, id(network));
    var run = UUID.randomUUID().toString();
    var filled = forms.fillIn(24, run);
    var thanked = ConcurrentHashMap.<String>newKeySet();
    var over = new AtomicBoolean();
    List<Callable<Void>> work = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      var name = run + " program " + i + " ";
      work.add(() -> handInUntil(over, stopping, name, thanked));
    }
    filled.forEach(
        (words, token) ->
            work.add(
                () -> {
                  TimeUnit.MILLISECONDS.sleep(new Random().nextInt(2_000));
                  if (forms.send(words, token)) {
                    thanked.add(words);
                  }
                  return null;
                }));
    work.add(
        () -> {
          while (thanked.size() < 60) {
            TimeUnit.MILLISECONDS.sleep(10);
          }
          stage.stack().stopSecondPortal();
          secondRuns = false;
          over.set(true);
          return null;
        });

    inParallel(work);

    var stored =
        stage.texts("select comment from verbatim where comment like concat(?, '%')", run).stream()
            .collect(Collectors.toMap(words -> words, words -> 1, Integer::sum));
    assertThat(stored.keySet()).containsAll(thanked);
    assertThat(stored.values()).containsOnly(1);
    assertThat(first().check().differing()).isZero();
  }

  private static Void handInUntil(
      AtomicBoolean over, NodeClient node, String name, Set<String> thanked) throws Exception {
    for (int i = 0; !over.get(); i++) {
      var words = name + i;
      try {
        if (node.handIn(response(partners.get(i % partners.size()), Instant.now(), words))
                .statusCode()
            == 201) {
          thanked.add(words);
        }
      } catch (IOException stopped) {
        TimeUnit.MILLISECONDS.sleep(5);
      }
    }
    return null;
  }

  private static void handInYears() throws Exception {
    var now = OffsetDateTime.now(ZoneOffset.UTC).minusMinutes(5);
    var items =
        IntStream.range(0, MONTHS)
            .mapToObj(now::minusMonths)
            .flatMap(
                when ->
                    partners.stream()
                        .map(partner -> response(partner, when.toInstant(), "Long ago")))
            .collect(Collectors.joining(",", "{\"items\": [", "]}"));
    var answer = first.handIn(items);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    assertThat(JSONObjectUtils.parse(answer.body()).get("rejected")).isEqualTo(0L);
  }

  private static String handIn(NodeClient node, Random random) throws Exception {
    var when = Instant.now().minusSeconds(1L + random.nextInt(90 * 86_400));
    var partner = partners.get(random.nextInt(partners.size()));
    var answer = node.handIn(response(partner, when, "Came on time"));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    return (String) JSONObjectUtils.parse(answer.body()).get("id");
  }

  /** How many were withdrawn. Others may be at the same one, so that it is gone meanwhile. */
  private static int amend(NodeClient node, String response, Random random) throws Exception {
    if (random.nextBoolean()) {
      assertThat(node.correct(response, random.nextInt(11))).isIn(AMENDED_OR_GONE);
      return 0;
    }
    int status = node.withdraw(response);
    assertThat(status).isIn(AMENDED_OR_GONE);
    return status == 204 ? 1 : 0;
  }

  private static String response(String partner, Instant when, String comment) {
    int recommend = Math.floorMod(when.hashCode(), 11);
    return """
        {"partner": "%s", "touchpoint": "repair-visit", "language": "en", "country": "DE",
         "answeredAt": "%s",
         "answers": {"recommend": %d, "satisfied": %d, "comment": "%s"}}
        """
        .formatted(partner, when, recommend, 1 + recommend % 5, comment);
  }

  private static NodeClient first() {
    startFirst();
    return first;
  }

  private static NodeClient second() {
    startFirst();
    if (!secondRuns) {
      secondsAddress = stage.stack().startSecondPortal();
      secondRuns = true;
    }
    return new NodeClient(stage, secondsAddress, network);
  }

  private static void startFirst() {
    if (!firstRuns) {
      stage.stack().startPortal();
      first = new NodeClient(stage, stage.portal(), network);
      firstRuns = true;
    }
  }

  /** Kills the node of that name; the other one is left. */
  private static NodeClient killed(String name) {
    if (name.equals(firstsName)) {
      var other = second();
      stage.stack().crashPortal();
      firstRuns = false;
      return other;
    }
    stage.stack().crashSecondPortal();
    secondRuns = false;
    return first;
  }

  private static String nodeOf(String job) throws Exception {
    while (true) {
      var names = stage.texts("select node from job where id = ? and node is not null", id(job));
      if (!names.isEmpty()) {
        return names.get(0);
      }
      TimeUnit.MILLISECONDS.sleep(10);
    }
  }

  private static void loseAllTallies() {
    var tables =
        stage.texts(
            "select table_name from information_schema.tables"
                + " where table_schema = database() and table_name like 'tally%'");
    assertThat(tables).isNotEmpty();
    tables.forEach(
        table -> stage.change("delete from " + table + " where manufacturer_id = ?", id(network)));
  }

  private static long id(String text) {
    return Tsids.parse(text).orElseThrow();
  }

  /** What each came to; all of them are begun at once. */
  private static <T> List<T> inParallel(List<Callable<T>> work) throws Exception {
    var threads = Executors.newFixedThreadPool(work.size());
    try {
      var results = new ArrayList<T>();
      for (var one : threads.invokeAll(work, 120, TimeUnit.SECONDS)) {
        results.add(one.get());
      }
      return results;
    } catch (ExecutionException e) {
      throw new AssertionError(e.getCause());
    } finally {
      threads.shutdownNow();
    }
  }
}
