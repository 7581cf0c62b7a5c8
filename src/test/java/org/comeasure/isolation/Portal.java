package org.comeasure.isolation;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.comeasure.testing.identity.Credentials;

/** Sends one person's request to the running portal, as a browser or as a system would. */
final class Portal {

  private static final Pattern CSRF = Pattern.compile("name=\"csrf\"\\s+value=\"([^\"]+)\"");

  private static final String BOUNDARY = "matrix-of-parts";

  private final URI address;
  private final Credentials credentials;
  private final HttpClient nobody = HttpClient.newHttpClient();
  private final Map<String, String> csrf = new ConcurrentHashMap<>();
  private final AtomicInteger keys = new AtomicInteger();

  record Answer(int status, String body, String location) {}

  Portal(URI address, Credentials credentials) {
    this.address = address;
    this.credentials = credentials;
  }

  Answer send(Person person, Row row, Ground ground) {
    var method = row.route().substring(0, row.route().indexOf(' '));
    var path = row.route().substring(row.route().indexOf(' ') + 1);
    var request =
        HttpRequest.newBuilder(address.resolve(ground.fill(path + row.query())))
            .timeout(Duration.ofSeconds(30));
    if (path.startsWith("/api/")) {
      if (person.username() != null) {
        request.header("Authorization", "Bearer " + credentials.tokenOf(person.username()));
      }
      body(request, method, row, ground);
      return send(nobody, request);
    }
    var client = person.username() == null ? nobody : credentials.sessionOf(person.username());
    page(request, method, row, ground, person);
    return send(client, request);
  }

  private void body(HttpRequest.Builder request, String method, Row row, Ground ground) {
    request.header("If-Match", "*");
    if (row.json() == null) {
      request.method(method, BodyPublishers.noBody());
      return;
    }
    request
        .header("Content-Type", row.route().endsWith("/logo") ? "image/png" : "application/json")
        .header("Idempotency-Key", "matrix-" + keys.incrementAndGet())
        .method(method, BodyPublishers.ofString(ground.fillIn(row.json())));
  }

  private void page(
      HttpRequest.Builder request, String method, Row row, Ground ground, Person person) {
    request.header("Accept", "text/html,*/*;q=0.5");
    if (method.equals("GET")) {
      request.GET();
      return;
    }
    var fields = new java.util.LinkedHashMap<>(row.form());
    if (person.username() != null && !row.forged()) {
      fields.put("csrf", csrf.computeIfAbsent(person.username(), this::csrfOf));
    }
    request
        .header("Origin", address.toString())
        .header(
            "Content-Type",
            row.parts()
                ? "multipart/form-data; boundary=" + BOUNDARY
                : "application/x-www-form-urlencoded")
        .method(
            method,
            BodyPublishers.ofString(row.parts() ? parts(fields, ground) : pairs(fields, ground)));
  }

  private static String pairs(Map<String, String> fields, Ground ground) {
    return fields.entrySet().stream()
        .map(field -> field.getKey() + "=" + encode(ground.fillIn(field.getValue())))
        .collect(Collectors.joining("&"));
  }

  /** The token first, as on the page. */
  private static String parts(Map<String, String> fields, Ground ground) {
    return fields.entrySet().stream()
        .sorted(Comparator.comparing(field -> !field.getKey().equals("csrf")))
        .map(
            field ->
                "--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
                    .formatted(BOUNDARY, field.getKey(), ground.fillIn(field.getValue())))
        .collect(Collectors.joining("", "", "--" + BOUNDARY + "--\r\n"));
  }

  /** From a page that everybody who is signed in may open. */
  private String csrfOf(String username) {
    var page =
        send(
            credentials.sessionOf(username),
            HttpRequest.newBuilder(address.resolve("/programmes")).GET());
    var found = CSRF.matcher(page.body());
    if (!found.find()) {
      throw new IllegalStateException("no token on " + username + "'s page:\n" + page.body());
    }
    return found.group(1);
  }

  private static Answer send(HttpClient client, HttpRequest.Builder request) {
    try {
      var answer = client.send(request.build(), BodyHandlers.ofString());
      return new Answer(
          answer.statusCode(), answer.body(), answer.headers().firstValue("location").orElse(""));
    } catch (IOException e) {
      throw new IllegalStateException(request.build().uri() + ": " + e, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
