package org.comeasure.testing.demo;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.StringReader;
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
import org.comeasure.testing.stack.Stack;
import org.comeasure.testing.stack.StackFailure;

/** A company's own program that hands in what it has collected. */
final class ApiClient {
  private static final int ATTEMPTS = 6;
  private static final Duration LIMIT = Duration.ofMinutes(2);
  private static final Duration EARLY = Duration.ofSeconds(20);

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final URI portal;
  private final URI tokens;
  private final String credentials;
  private String token = "";
  private Instant tokenEnds = Instant.EPOCH;

  ApiClient(Stack stack, String id, String secret) {
    this.portal = stack.settings().portal();
    this.tokens = DemoFile.tokenEndpoint(stack.settings());
    this.credentials =
        "grant_type=client_credentials&client_id=%s&client_secret=%s"
            .formatted(encoded(id), encoded(secret));
  }

  /** Safe to be repeated: the key makes a second time harmless. */
  void handIn(String network, String key, JsonObject body) {
    URI uri = portal.resolve("/api/v1/networks/" + network + "/responses");
    for (int attempt = 1; ; attempt++) {
      HttpResponse<String> answer = post(uri, key, body);
      if (answer.statusCode() == 200) {
        requireAllTaken(answer.body());
        return;
      }
      if (attempt == ATTEMPTS || answer.statusCode() < 429) {
        throw new StackFailure(
            "The portal refused the demo's responses with %d: %s"
                .formatted(answer.statusCode(), answer.body()));
      }
      pause(Duration.ofSeconds(attempt));
    }
  }

  private HttpResponse<String> post(URI uri, String key, JsonObject body) {
    return send(
        HttpRequest.newBuilder(uri)
            .timeout(LIMIT)
            .header("Authorization", "Bearer " + token())
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", key)
            .POST(BodyPublishers.ofString(body.toString()))
            .build());
  }

  private static void requireAllTaken(String body) {
    JsonObject result = object(body);
    if (result.getInt("rejected") > 0) {
      throw new StackFailure("The portal rejected responses of the demo: " + body);
    }
  }

  private String token() {
    if (Instant.now().isAfter(tokenEnds.minus(EARLY))) {
      HttpResponse<String> answer =
          send(
              HttpRequest.newBuilder(tokens)
                  .timeout(LIMIT)
                  .header("Content-Type", "application/x-www-form-urlencoded")
                  .POST(BodyPublishers.ofString(credentials))
                  .build());
      if (answer.statusCode() != 200) {
        throw new StackFailure("Keycloak gave no token for the demo: " + answer.body());
      }
      JsonObject granted = object(answer.body());
      token = granted.getString("access_token");
      tokenEnds = Instant.now().plusSeconds(granted.getInt("expires_in"));
    }
    return token;
  }

  private HttpResponse<String> send(HttpRequest request) {
    try {
      return http.send(request, BodyHandlers.ofString());
    } catch (IOException e) {
      throw new StackFailure(request.uri() + " does not answer: " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StackFailure("Interrupted while loading the demo.", e);
    }
  }

  private static void pause(Duration duration) {
    try {
      Thread.sleep(duration.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StackFailure("Interrupted while loading the demo.", e);
    }
  }

  private static JsonObject object(String json) {
    try (JsonReader reader = Json.createReader(new StringReader(json))) {
      return reader.readObject();
    }
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
