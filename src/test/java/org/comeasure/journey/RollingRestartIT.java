package org.comeasure.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.comeasure.shared.id.Tsids;
import org.comeasure.testing.cast.Cast;
import org.comeasure.testing.cast.NetworkRows;
import org.comeasure.testing.cast.Rows;
import org.comeasure.testing.identity.Credentials;
import org.comeasure.testing.identity.LoginPages;
import org.comeasure.testing.stack.ServerStack;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The portal as docker/ puts it on a server: two nodes behind a proxy with TLS, Keycloak in its
 * production mode. People sign in, answer and read while both nodes are restarted one after the
 * other, and nobody notices.
 */
class RollingRestartIT {

  private static final Pattern TOKEN = Pattern.compile("name=\"_token\" value=\"([^\"]+)\"");
  private static final int PEOPLE = 3;

  private static @Nullable ServerStack server;
  private static HttpClient strangers;
  private static String code;
  private static String network;

  @BeforeAll
  static void startServer() throws Exception {
    boolean required = Boolean.parseBoolean(System.getenv("CI"));
    Assumptions.assumeTrue(
        ServerStack.possible() || required, "NOT RUN: HAProxy and OpenSSL are not installed");
    server = ServerStack.start();
    SSLContext.setDefault(trusting(server.certificate()));
    strangers = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    try (var database =
        DriverManager.getConnection(server.jdbcUrl(), "comeasure", server.databasePassword())) {
      Cast.MANUFACTURERS.forEach(new NetworkRows(new Rows(database))::write);
      try (var found =
          database
              .createStatement()
              .executeQuery(
                  "select l.code, m.id from link l join touchpoint t on t.id = l.touchpoint_id"
                      + " join manufacturer m on m.id = l.manufacturer_id where m.organization_id = '"
                      + Cast.VELMORA.organization()
                      + "' and t.code = 'sale' and l.status = 'active' limit 1")) {
        assertThat(found.next()).isTrue();
        code = found.getString(1);
        network = Tsids.print(found.getLong(2));
      }
    }
  }

  @AfterAll
  static void stopServer() {
    if (server != null) {
      server.close();
    }
  }

  @Test
  void peopleSignInAnswerAndReadAndNobodyNoticesARollingRestart() throws Exception {
    var manager = signedIn("velmora.admin");
    var running = new AtomicBoolean(true);
    var sent = new AtomicInteger();
    var read = new AtomicInteger();
    var lost = new CopyOnWriteArrayList<String>();
    var people = Executors.newCachedThreadPool();
    var work = new ArrayList<Callable<Void>>();
    for (int i = 0; i < PEOPLE; i++) {
      work.add(whileRunning(running, sent, lost, () -> answer(strangers)));
      work.add(
          whileRunning(running, read, lost, () -> status(manager, "/n/" + network + "/network")));
    }
    try {
      var all = work.stream().map(people::submit).toList();
      Thread.sleep(3_000);
      for (String node : server.nodes()) {
        server.restart(node);
        // The proxy looks once a second.
        Thread.sleep(3_000);
      }
      running.set(false);
      for (var one : all) {
        one.get();
      }
    } finally {
      running.set(false);
      people.shutdown();
    }
    System.out.printf(
        "Rolling restart: %d forms, %d pages, %d lost%n", sent.get(), read.get(), lost.size());
    assertThat(lost).isEmpty();
    assertThat(sent.get()).isGreaterThan(5);
    assertThat(read.get()).isGreaterThan(20);
  }

  @Test
  void whatIsForWatchersStaysInsideAndBrokenAddressesStayOutside() throws Exception {
    assertThat(get(strangers, "/health/ready").statusCode()).isEqualTo(404);
    assertThat(get(strangers, "/metrics").statusCode()).isEqualTo(404);
    var signIn = URI.create(server.portal().toString().replace("localhost", "127.0.0.1"));
    assertThat(
            strangers
                .send(
                    HttpRequest.newBuilder(signIn.resolve("/admin/")).build(),
                    BodyHandlers.discarding())
                .statusCode())
        .isEqualTo(404);
  }

  private static Callable<Void> whileRunning(
      AtomicBoolean running, AtomicInteger done, List<String> lost, Callable<Integer> act) {
    return () -> {
      while (running.get()) {
        try {
          int status = act.call();
          done.incrementAndGet();
          if (status / 100 != 2 && status / 100 != 3) {
            lost.add("answered " + status);
          }
        } catch (java.io.IOException e) {
          lost.add(e.toString());
        }
        Thread.sleep(200);
      }
      return null;
    };
  }

  /** Opens a form, fills it in like a person, sends it. */
  private static int answer(HttpClient client) throws Exception {
    var form = get(client, "/f/" + code);
    var token = TOKEN.matcher(form.body());
    if (form.statusCode() != 200 || !token.find()) {
      return form.statusCode() == 200 ? 500 : form.statusCode();
    }
    Thread.sleep(2_100);
    var body =
        "recommend=9&satisfied=5&_token="
            + URLEncoder.encode(token.group(1), StandardCharsets.UTF_8);
    var request =
        HttpRequest.newBuilder(server.portal().resolve("/f/" + code))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(body))
            .build();
    return client.send(request, BodyHandlers.discarding()).statusCode();
  }

  private static HttpClient signedIn(String person) throws Exception {
    var browser = new LoginPages();
    var callback =
        browser.signIn(
            server.portal().resolve("/sign-in"),
            person,
            Credentials.PASSWORD,
            server.portal() + "/sign-in/callback");
    browser.client().send(HttpRequest.newBuilder(callback).build(), BodyHandlers.discarding());
    assertThat(status(browser.client(), "/n/" + network + "/network")).isEqualTo(200);
    return browser.client();
  }

  private static int status(HttpClient client, String path) throws Exception {
    return get(client, path).statusCode();
  }

  private static HttpResponse<String> get(HttpClient client, String path) throws Exception {
    return client.send(
        HttpRequest.newBuilder(server.portal().resolve(path)).build(), BodyHandlers.ofString());
  }

  private static SSLContext trusting(Path certificate) throws Exception {
    var trusted = KeyStore.getInstance(KeyStore.getDefaultType());
    trusted.load(null, null);
    try (InputStream file = Files.newInputStream(certificate)) {
      trusted.setCertificateEntry(
          "proxy", CertificateFactory.getInstance("X.509").generateCertificate(file));
    }
    var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(trusted);
    var context = SSLContext.getInstance("TLS");
    context.init(null, trust.getTrustManagers(), null);
    return context;
  }
}
