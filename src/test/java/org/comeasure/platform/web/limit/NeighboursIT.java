package org.comeasure.platform.web.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.comeasure.tenancy.ManufacturerId;
import org.comeasure.testing.stage.Stage;
import org.junit.jupiter.api.Test;

/** One person asks for as much as he can; a neighbour of another network goes on reading. */
class NeighboursIT {

  private static final int AT_ONCE = 40;
  private static final int ROUNDS = 3;
  private static final int PAGES = 25;
  private static final long PAUSE_MS = 80;
  private static final List<String> ASKED =
      List.of(
          "/scorecard/export/pdf",
          "/scorecard",
          "/scorecard/export/xlsx",
          "/scorecard",
          "/feedback",
          "/scorecard/export/csv");

  private final Stage stage = Stage.open();
  private final HttpClient greedy = stage.credentials().newSessionOf("frost.manager");
  private final HttpClient neighbour = stage.credentials().newSessionOf("hofmann.manager");

  private final URI own = URI.create(network("Brenta Agri") + "/scorecard");

  @Test
  void neighboursPagesGoOnBesideAFlood() throws Exception {
    for (var path : ASKED) {
      get(greedy, URI.create(network("Velmora Climate") + path));
    }
    timed(new ArrayList<>());
    var quiet = new ArrayList<Long>();
    var flooded = new ArrayList<Long>();
    var refused = new ConcurrentLinkedQueue<HttpHeaders>();
    var asked = new ConcurrentLinkedQueue<Integer>();
    var people = Executors.newFixedThreadPool(AT_ONCE);
    try {
      for (int round = 0; round < ROUNDS; round++) {
        assertThat(timed(quiet)).containsOnly(200);
        var running = new AtomicBoolean(true);
        var flood = flood(people, running, asked, refused);
        try {
          assertThat(timed(flooded)).containsOnly(200);
        } finally {
          running.set(false);
        }
        flood.join();
      }
    } finally {
      people.shutdownNow();
    }
    System.out.printf(
        "A neighbour's page: p50 %d and p95 %d ms, beside a flood %d and %d ms; of the flood's %d"
            + " requests %d were refused%n",
        percentile(quiet, 50),
        percentile(quiet, 95),
        percentile(flooded, 50),
        percentile(flooded, 95),
        asked.size(),
        refused.size());
    assertThat(Set.copyOf(asked)).isNotEmpty().isSubsetOf(200, 429);
    assertThat(refused).allMatch(headers -> headers.firstValue("Retry-After").isPresent());
  }

  /**
   * The turns are held by requests that stand still, so that it does not matter how fast any is.
   */
  @Test
  void whoeverWaitsForTooLongIsToldWhenToComeAgain() throws Exception {
    var page = URI.create(network("Velmora Climate") + "/feedback");
    assertThat(get(greedy, page).statusCode()).isEqualTo(200);
    var answers = new ArrayList<CompletableFuture<HttpResponse<Void>>>();
    try (var database = stage.database();
        var lock = database.createStatement()) {
      lock.execute("lock tables response write");
      for (int i = 0; i < 2 * Runtime.getRuntime().availableProcessors() + 2; i++) {
        answers.add(
            greedy.sendAsync(HttpRequest.newBuilder(page).build(), BodyHandlers.discarding()));
      }
      CompletableFuture.anyOf(answers.toArray(CompletableFuture[]::new)).join();
    }
    var all = answers.stream().map(CompletableFuture::join).toList();
    assertThat(all).extracting(HttpResponse::statusCode).contains(200, 429).containsOnly(200, 429);
    assertThat(all)
        .filteredOn(answer -> answer.statusCode() == 429)
        .allMatch(answer -> answer.headers().firstValue("Retry-After").isPresent());
  }

  private CompletableFuture<Void> flood(
      ExecutorService people,
      AtomicBoolean running,
      ConcurrentLinkedQueue<Integer> asked,
      ConcurrentLinkedQueue<HttpHeaders> refused) {
    var all = new ArrayList<CompletableFuture<Void>>();
    for (int i = 0; i < AT_ONCE; i++) {
      var page = URI.create(network("Velmora Climate") + ASKED.get(i % ASKED.size()));
      all.add(
          CompletableFuture.runAsync(
              () -> {
                while (running.get()) {
                  var answer = unchecked(() -> get(greedy, page));
                  asked.add(answer.statusCode());
                  if (answer.statusCode() == 429) {
                    refused.add(answer.headers());
                  }
                }
              },
              people));
    }
    return CompletableFuture.allOf(all.toArray(CompletableFuture[]::new));
  }

  private List<Integer> timed(List<Long> took) throws Exception {
    var statuses = new ArrayList<Integer>();
    for (int i = 0; i < PAGES; i++) {
      long start = System.nanoTime();
      statuses.add(get(neighbour, own).statusCode());
      took.add(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start));
      TimeUnit.MILLISECONDS.sleep(PAUSE_MS);
    }
    return statuses;
  }

  private static HttpResponse<Void> get(HttpClient client, URI page) throws Exception {
    return client.send(HttpRequest.newBuilder(page).build(), BodyHandlers.discarding());
  }

  private String network(String manufacturer) {
    var id = stage.number("select id from manufacturer where name = ?", manufacturer);
    return stage.portal() + "/n/" + new ManufacturerId(id);
  }

  private static <T> T unchecked(Callable<T> work) {
    try {
      return work.call();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private static long percentile(List<Long> took, int percent) {
    var sorted = took.stream().sorted().toList();
    return sorted.get((int) Math.ceil(percent / 100.0 * sorted.size()) - 1);
  }
}
