package org.comeasure.administration.provisioning.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.SSLSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of Keycloak's answers. */
class KeycloakConnectionTest {

  private static final String TOKEN = "{\"access_token\": \"t%d\", \"expires_in\": 55}";

  private final List<HttpRequest> sent = new ArrayList<>();
  private final Deque<Said> answers = new ArrayDeque<>();
  private final Hands clock = new Hands();
  private final KeycloakSettings settings = new KeycloakSettings();
  private final KeycloakConnection connection =
      new KeycloakConnection(settings, clock, this::answer);
  private int tokens;
  private int tokenStatus = 200;

  KeycloakConnectionTest() {
    settings.issuer = "https://sign-in.example/realms/comeasure";
    settings.internalUrl = Optional.of("http://keycloak:8080/realms/comeasure");
    settings.clientId = "comeasure-onboarding";
    settings.secret = Optional.of("a+b&c");
  }

  private static final class Hands extends Clock {
    private Instant now = Instant.parse("2026-11-30T12:00:00Z");

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return now;
    }
  }

  private HttpResponse<String> answer(HttpRequest request) throws IOException {
    if (request.uri().getPath().endsWith("/token")) {
      return new Said(tokenStatus, TOKEN.formatted(++tokens));
    }
    sent.add(request);
    var next = answers.poll();
    if (next == null) {
      throw new IOException("no connection");
    }
    return next;
  }

  private record Said(int statusCode, String body) implements HttpResponse<String> {

    @Override
    public HttpRequest request() {
      throw new UnsupportedOperationException();
    }

    @Override
    public Optional<HttpResponse<String>> previousResponse() {
      return Optional.empty();
    }

    @Override
    public HttpHeaders headers() {
      return HttpHeaders.of(Map.of(), (name, value) -> true);
    }

    @Override
    public Optional<SSLSession> sslSession() {
      return Optional.empty();
    }

    @Override
    public URI uri() {
      throw new UnsupportedOperationException();
    }

    @Override
    public HttpClient.Version version() {
      return HttpClient.Version.HTTP_1_1;
    }
  }

  @ParameterizedTest
  @CsvSource({
    "400, Refused, false",
    "403, NotAllowed, false",
    "429, Unreachable, true",
    "500, Unreachable, true",
    "503, Unreachable, true"
  })
  void aBadAnswerSaysWhetherWaitingHelps(int status, String failure, boolean passes) {
    answers.add(new Said(status, "{\"errorMessage\": \"in its own words\"}"));
    assertThatThrownBy(() -> connection.ask("POST", "/organizations", null))
        .hasMessageContaining("in its own words")
        .isInstanceOfSatisfying(
            KeycloakException.class,
            thrown -> {
              assertThat(thrown.getClass().getSimpleName()).isEqualTo(failure);
              assertThat(thrown.passes()).isEqualTo(passes);
            });
  }

  @Test
  void whatIsThereOrGoneIsNoFailure() {
    answers.add(new Said(409, "{}"));
    answers.add(new Said(404, "{}"));
    answers.add(new Said(404, "{}"));
    assertThat(connection.ask("POST", "/organizations", null).wasThere()).isTrue();
    assertThat(connection.ask("GET", "/organizations/1", null).notFound()).isTrue();
    assertThat(connection.ask("DELETE", "/organizations/1", null).notFound()).isTrue();
  }

  @Test
  void nothingIsDoneToWhatIsNotThere() {
    answers.add(new Said(404, "{\"error\": \"User not found\"}"));
    assertThatThrownBy(() -> connection.ask("POST", "/organizations/1/members", null))
        .isInstanceOf(KeycloakException.Refused.class);
  }

  @Test
  void aLostConnectionPasses() {
    assertThatThrownBy(() -> connection.ask("GET", "/users", null))
        .isInstanceOf(KeycloakException.Unreachable.class);
  }

  @Test
  void aTokenServesUntilShortlyBeforeItEnds() {
    for (int i = 0; i < 4; i++) {
      answers.add(new Said(200, "[]"));
    }
    connection.ask("GET", "/users", null);
    clock.now = clock.now.plus(Duration.ofSeconds(44));
    connection.ask("GET", "/users", null);
    assertThat(tokens).isEqualTo(1);
    clock.now = clock.now.plus(Duration.ofSeconds(2));
    connection.ask("GET", "/users", null);
    assertThat(tokens).isEqualTo(2);
    assertThat(sent.get(2).headers().firstValue("Authorization")).contains("Bearer t2");
  }

  @Test
  void aTokenOfAnOlderKeyIsAskedForAnewOnce() {
    answers.add(new Said(401, ""));
    answers.add(new Said(200, "[]"));
    assertThat(connection.ask("GET", "/users", null).status()).isEqualTo(200);
    assertThat(tokens).isEqualTo(2);
    answers.add(new Said(401, ""));
    answers.add(new Said(401, ""));
    assertThatThrownBy(() -> connection.ask("GET", "/users", null))
        .isInstanceOf(KeycloakException.NotAllowed.class);
  }

  @Test
  void aWrongSecretIsForWhoeverRunsThePortal() {
    tokenStatus = 401;
    assertThatThrownBy(() -> connection.ask("GET", "/users", null))
        .isInstanceOf(KeycloakException.NotAllowed.class);
    tokenStatus = 503;
    assertThatThrownBy(() -> connection.ask("GET", "/users", null))
        .isInstanceOf(KeycloakException.Unreachable.class);
  }

  @Test
  void itIsReachedAsThePortalReachesItAndNotAsBrowsersDo() {
    answers.add(new Said(200, "[]"));
    connection.ask("GET", "/users?max=1", null);
    assertThat(sent.get(0).uri())
        .isEqualTo(URI.create("http://keycloak:8080/admin/realms/comeasure/users?max=1"));
  }

  @Test
  void wordsThatAreTooLongAreCut() {
    answers.add(new Said(400, "{\"error\": \"" + "x".repeat(5_000) + "\"}"));
    assertThatThrownBy(() -> connection.ask("GET", "/users", null))
        .satisfies(thrown -> assertThat(thrown.getMessage()).hasSize(300));
  }

  @Test
  void withoutASecretNothingIsSent() {
    settings.secret = Optional.empty();
    assertThatThrownBy(() -> connection.ask("GET", "/organizations", null))
        .isInstanceOf(KeycloakException.NotAllowed.class);
    assertThat(tokens).isZero();
  }
}
