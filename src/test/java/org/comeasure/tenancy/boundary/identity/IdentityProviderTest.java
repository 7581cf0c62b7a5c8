package org.comeasure.tenancy.boundary.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the portal makes of a provider that answers badly, slowly or not at all. */
class IdentityProviderTest {

  private static final URI REDIRECT = URI.create("http://localhost/sign-in/callback");
  private static final String REFUSED = "{\"error\":\"invalid_grant\"}";

  private final AtomicInteger looks = new AtomicInteger();
  private final CountDownLatch hanging = new CountDownLatch(8);
  private final CountDownLatch released = new CountDownLatch(1);
  private final IdentityProvider provider = new IdentityProvider();
  private Instant now = Instant.parse("2026-03-01T12:00:00Z");
  private HttpServer server;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/protocol/openid-connect/token", this::token);
    server.createContext("/protocol/openid-connect/certs", this::certificates);
    server.setExecutor(Executors.newCachedThreadPool());
    server.start();
    var settings = new IdentitySettings();
    settings.issuer = "http://127.0.0.1:" + server.getAddress().getPort();
    settings.internalUrl = Optional.empty();
    settings.clientId = "comeasure-portal";
    settings.clientSecret = "a secret of the test's own";
    provider.settings = settings;
    provider.clock = ((InstantSource) () -> now).withZone(ZoneOffset.UTC);
  }

  @AfterEach
  void stop() {
    released.countDown();
    server.stop(0);
  }

  @Test
  void brokenCodeOfOneStopsNobodyElse() throws AwayException {
    assertThatThrownBy(() -> redeem("broken")).isInstanceOf(AwayException.class);
    assertThat(redeem("refused")).isEmpty();
    assertThat(provider.renew("refused")).isEmpty();
    assertThat(provider.answers()).isTrue();
  }

  @Test
  void providerThatCannotBeReachedIsLeftAloneForAWhile() throws IOException, AwayException {
    var port = server.getAddress();
    server.stop(0);
    assertThatThrownBy(() -> redeem("refused")).isInstanceOf(AwayException.class);
    server = HttpServer.create(port, 0);
    server.createContext("/protocol/openid-connect/token", this::token);
    server.start();
    assertThatThrownBy(() -> redeem("refused")).isInstanceOf(AwayException.class);
    now = now.plusSeconds(6);
    assertThat(redeem("refused")).isEmpty();
  }

  @Test
  void sessionsGoOnWhilePeopleWaitToComeIn() throws AwayException, InterruptedException {
    var people = Executors.newFixedThreadPool(8);
    try {
      for (int i = 0; i < 8; i++) {
        people.submit(() -> redeem("slow"));
      }
      assertThat(hanging.await(10, TimeUnit.SECONDS)).isTrue();
      assertThat(provider.renew("refused")).isEmpty();
    } finally {
      released.countDown();
      people.shutdownNow();
    }
  }

  @Test
  void manyThatAskWhetherItAnswersLookOnce() {
    for (int i = 0; i < 100; i++) {
      assertThat(provider.answers()).isTrue();
    }
    assertThat(looks).hasValue(1);
    now = now.plusSeconds(4);
    assertThat(provider.answers()).isTrue();
    assertThat(looks).hasValue(2);
  }

  private Optional<?> redeem(String code) throws AwayException {
    return provider.redeem(new AuthorizationCode(code), new CodeVerifier(), REDIRECT);
  }

  private void token(HttpExchange exchange) throws IOException {
    var asked = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    if (asked.contains("slow")) {
      hanging.countDown();
      await();
    }
    answer(exchange, asked.contains("broken") ? 500 : 400, REFUSED);
  }

  private void certificates(HttpExchange exchange) throws IOException {
    looks.incrementAndGet();
    answer(exchange, 200, "{\"keys\":[]}");
  }

  private void await() {
    try {
      released.await();
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
    }
  }

  private static void answer(HttpExchange exchange, int status, String body) throws IOException {
    try (exchange) {
      var bytes = body.getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().set("Content-Type", "application/json");
      exchange.sendResponseHeaders(status, bytes.length);
      exchange.getResponseBody().write(bytes);
    }
  }
}
