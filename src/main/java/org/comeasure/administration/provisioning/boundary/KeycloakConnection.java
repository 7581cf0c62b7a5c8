package org.comeasure.administration.provisioning.boundary;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.comeasure.shared.json.Documents.JSON;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.StringReader;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.comeasure.shared.clock.RealTime;
import org.jspecify.annotations.Nullable;

/**
 * Sends requests to Keycloak's administration as the onboarding client, and tells apart how they
 * are answered.
 */
@ApplicationScoped
public class KeycloakConnection {

  private static final Duration CONNECT = Duration.ofSeconds(2);
  private static final Duration ANSWER = Duration.ofSeconds(15);
  private static final Duration SPARE = Duration.ofSeconds(10);
  private static final int CONFLICT = 409;

  /** How a request is sent; a test lets answers get lost on the way. */
  interface Transport {
    HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException;
  }

  private record Token(String text, Instant until) {}

  /** What was answered to a request that was done, or would have done nothing new. */
  record Answer(int status, @Nullable JsonValue body, Optional<String> location) {

    /** Whether what was to be made was there already. */
    boolean wasThere() {
      return status == CONFLICT;
    }

    boolean notFound() {
      return status == 404;
    }

    JsonObject object() {
      if (body instanceof JsonObject object) {
        return object;
      }
      throw new KeycloakException.Unreachable("an answer without an object");
    }

    /** The id at the end of the address of what was made. */
    String made() {
      var address = location.orElseThrow(() -> new KeycloakException.Unreachable("no address"));
      return address.substring(address.lastIndexOf('/') + 1);
    }

    String words() {
      if (body instanceof JsonObject object) {
        for (var name : new String[] {"errorMessage", "error_description", "error"}) {
          if (object.get(name) instanceof JsonString text) {
            return text.getString();
          }
        }
      }
      return "status " + status;
    }
  }

  @Inject KeycloakSettings settings;
  @Inject @RealTime Clock clock;

  private @Nullable Transport transport;
  private volatile @Nullable Token token;

  KeycloakConnection() {}

  KeycloakConnection(KeycloakSettings settings, Clock clock, Transport transport) {
    this.settings = settings;
    this.clock = clock;
    this.transport = transport;
  }

  KeycloakSettings settings() {
    return settings;
  }

  /**
   * That something is not there, or is there already, is for the caller to judge; all that is worse
   * is thrown.
   *
   * @param path below the realm's administration
   * @param body null for none
   */
  Answer ask(String method, String path, @Nullable JsonValue body) {
    var answer = send(request(method, path, body));
    if (answer.status() == 401) {
      // Keycloak may have been started anew with other keys.
      token = null;
      answer = send(request(method, path, body));
    }
    int status = answer.status();
    boolean mayBeGone = method.equals("GET") || method.equals("DELETE");
    if (status / 100 == 2 || status == CONFLICT || (status == 404 && mayBeGone)) {
      return answer;
    }
    if (status == 401 || status == 403) {
      throw new KeycloakException.NotAllowed(method + " " + path + ": " + answer.words());
    }
    if (status == 408 || status == 429 || status >= 500) {
      throw new KeycloakException.Unreachable(answer.words());
    }
    throw new KeycloakException.Refused(answer.words());
  }

  private HttpRequest request(String method, String path, @Nullable JsonValue body) {
    var request =
        HttpRequest.newBuilder(settings.admin(path))
            .timeout(ANSWER)
            .header("Authorization", "Bearer " + token())
            .header("Accept", "application/json");
    if (body == null) {
      return request.method(method, BodyPublishers.noBody()).build();
    }
    return request
        .header("Content-Type", "application/json")
        .method(method, BodyPublishers.ofString(body.toString()))
        .build();
  }

  private String token() {
    var known = token;
    if (known != null && clock.instant().isBefore(known.until())) {
      return known.text();
    }
    var secret =
        settings
            .secret()
            .orElseThrow(
                () -> new KeycloakException.NotAllowed("comeasure.onboarding.secret is not set"));
    var form =
        "grant_type=client_credentials&client_id=%s&client_secret=%s"
            .formatted(encoded(settings.clientId()), encoded(secret));
    var answer =
        send(
            HttpRequest.newBuilder(settings.tokens())
                .timeout(ANSWER)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build());
    if (answer.status() >= 500) {
      throw new KeycloakException.Unreachable(answer.words());
    }
    if (answer.status() != 200) {
      throw new KeycloakException.NotAllowed(answer.words());
    }
    var said = answer.object();
    var lifetime = Duration.ofSeconds(said.getInt("expires_in"));
    var fresh =
        new Token(said.getString("access_token"), clock.instant().plus(lifetime).minus(SPARE));
    token = fresh;
    return fresh.text();
  }

  private Answer send(HttpRequest request) {
    try {
      var response = transport().send(request);
      return new Answer(
          response.statusCode(),
          parsed(response.body()),
          response.headers().firstValue("Location"));
    } catch (IOException away) {
      throw new KeycloakException.Unreachable(String.valueOf(away.getMessage()));
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      throw new KeycloakException.Unreachable("the portal is stopping");
    }
  }

  private synchronized Transport transport() {
    if (transport == null) {
      var client =
          HttpClient.newBuilder()
              .version(HttpClient.Version.HTTP_1_1)
              .connectTimeout(CONNECT)
              .followRedirects(HttpClient.Redirect.NEVER)
              .build();
      transport = request -> client.send(request, BodyHandlers.ofString());
    }
    return transport;
  }

  private static @Nullable JsonValue parsed(String body) {
    if (body.isBlank()) {
      return null;
    }
    try (var reader = JSON.createReader(new StringReader(body))) {
      return reader.readValue();
    } catch (RuntimeException notJson) {
      return null;
    }
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, UTF_8);
  }
}
