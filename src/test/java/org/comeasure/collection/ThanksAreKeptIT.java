package org.comeasure.collection;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.comeasure.testing.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * People send their answers while the portal's process is killed. Whoever was thanked is in the
 * database; whoever was not sends again and is in it once.
 */
class ThanksAreKeptIT {

  private static final int PEOPLE = 12;
  private static final Pattern TOKEN = Pattern.compile("name=\"_token\" value=\"([^\"]+)\"");

  private final HttpClient client = HttpClient.newHttpClient();
  private Stage stage;
  private URI form;

  private record Filled(String words, String token) {}

  @BeforeEach
  void open() {
    stage = Stage.open();
    var code =
        stage.text(
            "select l.code from link l join touchpoint t on t.id = l.touchpoint_id"
                + " where t.code = 'repair-visit' and l.status = 'active' order by l.id limit 1");
    form = stage.portal().resolve("/f/" + code);
  }

  @Test
  void whoWasThankedIsStoredWhateverHappensToThePortal() throws Exception {
    var filled = fillIn();
    var thanked = ConcurrentHashMap.<String>newKeySet();

    sendUntilTheCrash(filled, thanked);

    assertThat(thanked).isNotEmpty();
    thanked.forEach(words -> assertThat(stored(words)).as(words).isEqualTo(1));

    stage.stack().startPortal();
    // The first client still holds connections to the portal that is gone.
    var afterwards = HttpClient.newHttpClient();
    for (var one : filled) {
      var answer = answer(afterwards, one);
      assertThat(answer.headers().firstValue("location").orElse(""))
          .as("sent again after the crash: %s %s", answer.statusCode(), answer.body())
          .contains("/thanks");
      assertThat(stored(one.words())).as(one.words()).isEqualTo(1);
    }
  }

  private List<Filled> fillIn() throws Exception {
    var filled = new ArrayList<Filled>();
    for (var i = 0; i < PEOPLE; i++) {
      var page = client.send(HttpRequest.newBuilder(form).build(), BodyHandlers.ofString()).body();
      var token = TOKEN.matcher(page);
      assertThat(token.find()).as(page).isTrue();
      filled.add(new Filled("kept " + UUID.randomUUID(), token.group(1)));
    }
    TimeUnit.MILLISECONDS.sleep(2_200);
    return filled;
  }

  private void sendUntilTheCrash(List<Filled> filled, Set<String> thanked) throws Exception {
    var some = new CountDownLatch(PEOPLE / 4);
    var senders = Executors.newFixedThreadPool(4);
    try {
      for (var one : filled) {
        senders.execute(
            () -> {
              if (send(one)) {
                thanked.add(one.words());
                some.countDown();
              }
            });
      }
      assertThat(some.await(60, TimeUnit.SECONDS)).isTrue();
      stage.stack().crashPortal();
    } finally {
      senders.shutdown();
      assertThat(senders.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
    }
  }

  /** Whether thanks came back. */
  private boolean send(Filled one) {
    try {
      var answer = answer(client, one);
      return answer.statusCode() == 303
          && answer.headers().firstValue("location").orElse("").contains("/thanks");
    } catch (IOException crashed) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private HttpResponse<String> answer(HttpClient by, Filled one)
      throws IOException, InterruptedException {
    var body =
        "_token=%s&recommend=9&satisfied=5&comment=%s"
            .formatted(encode(one.token()), encode(one.words()));
    return by.send(
        HttpRequest.newBuilder(form)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(body))
            .build(),
        BodyHandlers.ofString());
  }

  private long stored(String words) {
    return stage.number("select count(*) from verbatim where comment = ?", words);
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
