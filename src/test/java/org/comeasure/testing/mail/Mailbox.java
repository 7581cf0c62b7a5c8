package org.comeasure.testing.mail;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** What has arrived at the mail server, read from anywhere on this machine. */
public final class Mailbox {

  /** Where a test inside of the portal finds it. */
  public static final String PROPERTY = "comeasure.test.mailbox";

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final long LOOK_EVERY_MS = 100;

  private final URI address;
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  public Mailbox(URI address) {
    this.address = address;
  }

  /** For a test inside of the portal. */
  public static Mailbox here() {
    return new Mailbox(URI.create(System.getProperty(PROPERTY)));
  }

  /** What has arrived for somebody, the oldest first. */
  public List<ReceivedMail> to(String recipient) {
    var wanted = URLEncoder.encode(recipient.toLowerCase(Locale.ROOT), StandardCharsets.UTF_8);
    var found = ask("GET", "/mails.json?to=" + wanted);
    try (var reader = Json.createReader(new StringReader(found))) {
      return reader.readArray().getValuesAs(JsonObject.class).stream()
          .map(ReceivedMail::of)
          .toList();
    }
  }

  /** Waits until so many have arrived for somebody. */
  public List<ReceivedMail> await(String recipient, int count) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    var found = to(recipient);
    while (found.size() < count) {
      if (System.nanoTime() > end) {
        throw new IllegalStateException(
            "%d mails for %s and not %d: %s".formatted(found.size(), recipient, count, found));
      }
      pause();
      found = to(recipient);
    }
    return found;
  }

  /** The newest for somebody, as soon as there is one. */
  public ReceivedMail await(String recipient) {
    var found = await(recipient, 1);
    return found.get(found.size() - 1);
  }

  /** Shuts the mail server; what it has taken stays. */
  public void close() {
    ask("PUT", "/away");
  }

  public void open() {
    ask("PUT", "/back");
  }

  private String ask(String method, String path) {
    var request =
        HttpRequest.newBuilder(address.resolve(path)).method(method, BodyPublishers.noBody());
    try {
      var answer = http.send(request.build(), BodyHandlers.ofString());
      if (answer.statusCode() != 200) {
        throw new IllegalStateException(path + " answers " + answer.statusCode());
      }
      return answer.body();
    } catch (IOException e) {
      throw new IllegalStateException("The mailbox does not answer on " + address, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static void pause() {
    try {
      Thread.sleep(LOOK_EVERY_MS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
