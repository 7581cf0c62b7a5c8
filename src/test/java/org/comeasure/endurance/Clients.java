package org.comeasure.endurance;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.comeasure.testing.stage.Stage;

/**
 * Programs and people who hand in feedback at all nodes without end. What is not acknowledged is
 * sent again, as it was, at any node.
 */
final class Clients implements AutoCloseable {

  private static final int PROGRAMS = 4;
  private static final int PEOPLE = 2;
  private static final int BATCH = 10;
  private static final int ATTEMPTS = 6;
  private static final int READING_MS = 2_200;
  private static final int LOGGED_AFTER_MS = 500;
  private static final Duration PATIENCE = Duration.ofSeconds(45);
  private static final Pattern TOKEN = Pattern.compile("name=\"_token\" value=\"([^\"]+)\"");

  private final Stage stage;
  private final Site site;
  private final Journal journal;
  private final String run;
  private final Network network;
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private volatile boolean over;
  private volatile String token = "";

  /** Where feedback goes to. */
  record Network(String id, List<String> partners, List<String> links) {}

  Clients(Stage stage, Site site, Journal journal, Network network, String run) {
    this.stage = stage;
    this.site = site;
    this.journal = journal;
    this.network = network;
    this.run = run;
    renewToken();
  }

  void begin(long seed) {
    threads.execute(() -> until(this::keepToken));
    for (int i = 0; i < PROGRAMS; i++) {
      var random = new Random(seed + i);
      var name = run + " program " + i + " ";
      threads.execute(() -> until(count -> deliver(random, name + count + " ")));
    }
    for (int i = 0; i < PEOPLE; i++) {
      var random = new Random(seed - 1 - i);
      var name = run + " person " + i + " ";
      threads.execute(() -> until(count -> fillIn(random, name + count)));
    }
  }

  /** Waits until nobody has anything on its way. */
  @Override
  public void close() throws InterruptedException {
    over = true;
    threads.shutdown();
    if (!threads.awaitTermination(ATTEMPTS * PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
      throw new IllegalStateException("clients still wait for answers");
    }
  }

  private interface Deed {
    void once(int count) throws InterruptedException;
  }

  private void until(Deed deed) {
    try {
      for (int count = 0; !over; count++) {
        deed.once(count);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException e) {
      journal.answered("broken client: " + e);
    }
  }

  // While Keycloak or its database is away programs go on with what they have.
  private void keepToken(int count) throws InterruptedException {
    renewToken();
    TimeUnit.SECONDS.sleep(2);
  }

  private void renewToken() {
    try {
      token = stage.credentials().tokenOfClient("velmora-api");
    } catch (RuntimeException away) {
      journal.answered("no token");
    }
  }

  private void deliver(Random random, String name) throws InterruptedException {
    var words =
        IntStream.range(0, random.nextInt(6) == 0 ? BATCH : 1).mapToObj(i -> name + i).toList();
    var items = words.stream().map(word -> item(random, word)).toList();
    var body = items.size() == 1 ? items.get(0) : "{\"items\": [" + String.join(",", items) + "]}";
    var key = UUID.randomUUID().toString();
    for (int attempt = 0; attempt < ATTEMPTS && !over; attempt++) {
      var node = node(random);
      var status = post(node, body, key);
      if (status / 100 == 2) {
        journal.acknowledged(node, words);
        // Now and then a program does not believe it, and asks another node.
        if (random.nextInt(30) == 0) {
          post(node(random), body, key);
        }
        return;
      }
      TimeUnit.MILLISECONDS.sleep(200);
    }
  }

  private int post(String node, String body, String key) throws InterruptedException {
    return send(
            node,
            HttpRequest.newBuilder(at(node, "/api/v1/networks/" + network.id() + "/responses"))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(BodyPublishers.ofString(body)))
        .map(HttpResponse::statusCode)
        .orElse(0);
  }

  private void fillIn(Random random, String words) throws InterruptedException {
    var link = "/f/" + network.links().get(random.nextInt(network.links().size()));
    var opened = node(random);
    var page = send(opened, HttpRequest.newBuilder(at(opened, link)));
    var sealed = page.map(answer -> TOKEN.matcher(answer.body()));
    if (sealed.isEmpty() || !sealed.get().find()) {
      TimeUnit.MILLISECONDS.sleep(500);
      return;
    }
    TimeUnit.MILLISECONDS.sleep(READING_MS);
    var body =
        Map.of(
                "_token",
                sealed.get().group(1),
                "recommend",
                "9",
                "satisfied",
                "5",
                "comment",
                words)
            .entrySet()
            .stream()
            .map(field -> field.getKey() + "=" + encoded(field.getValue()))
            .collect(Collectors.joining("&"));
    for (int attempt = 0; attempt < ATTEMPTS && !over; attempt++) {
      var node = node(random);
      var answer =
          send(
              node,
              HttpRequest.newBuilder(at(node, link))
                  .header("Content-Type", "application/x-www-form-urlencoded")
                  .POST(BodyPublishers.ofString(body)));
      if (answer.map(HttpResponse::statusCode).orElse(0) == 303) {
        journal.acknowledged(node, List.of(words));
        return;
      }
      TimeUnit.MILLISECONDS.sleep(500);
    }
  }

  private Optional<HttpResponse<String>> send(String node, HttpRequest.Builder request)
      throws InterruptedException {
    try {
      var answer = http.send(request.timeout(PATIENCE).build(), BodyHandlers.ofString());
      if (journal.answered(answer)) {
        TimeUnit.MILLISECONDS.sleep(LOGGED_AFTER_MS);
        journal.fault(node, answer, site.lastComplaints(node));
      }
      return Optional.of(answer);
    } catch (IOException gone) {
      journal.answered(gone.getClass().getSimpleName());
      return Optional.empty();
    }
  }

  private URI at(String node, String path) {
    return site.nodes().get(node).resolve(path);
  }

  private String node(Random random) {
    var names = List.copyOf(site.nodes().keySet());
    return names.get(random.nextInt(names.size()));
  }

  private String item(Random random, String words) {
    int recommend = random.nextInt(11);
    return """
        {"partner": "%s", "touchpoint": "repair-visit", "language": "en", "country": "DE",
         "answeredAt": "%s",
         "answers": {"recommend": %d, "satisfied": %d, "comment": "%s"}}
        """
        .formatted(
            network.partners().get(random.nextInt(network.partners().size())),
            Instant.now().minusSeconds(random.nextInt(86_400)),
            recommend,
            1 + recommend % 5,
            words);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
