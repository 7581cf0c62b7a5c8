package org.comeasure.testing.identity;

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
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A browser without a screen that fills in Keycloak's two login pages. It keeps cookies and follows
 * redirects up to the address that it is told to stop before.
 */
public final class LoginPages {

  private static final Pattern ACTION = Pattern.compile("<form[^>]*action=\"([^\"]+)\"");
  private static final int MOST_STEPS = 12;

  private final HttpClient client =
      HttpClient.newBuilder()
          .cookieHandler(new CookieJar())
          .followRedirects(HttpClient.Redirect.NEVER)
          .connectTimeout(Duration.ofSeconds(10))
          .build();

  /** With the cookies that signing in has brought. */
  public HttpClient client() {
    return client;
  }

  /**
   * Starts at an address that leads to the login pages and signs in.
   *
   * @return the first address that begins with {@code until}; it is not requested
   */
  public URI signIn(URI start, String username, String password, String until) {
    var at = start;
    var answer = get(at);
    for (var step = 0; step < MOST_STEPS; step++) {
      if (answer.statusCode() / 100 == 3) {
        at = at.resolve(answer.headers().firstValue("location").orElseThrow());
        if (at.toString().startsWith(until)) {
          return at;
        }
        answer = get(at);
      } else {
        at = action(at, answer.body());
        answer = post(at, fields(answer.body(), username, password));
      }
    }
    throw new IllegalStateException(username + " got stuck at " + at + ": " + answer.statusCode());
  }

  private static Map<String, String> fields(String page, String username, String password) {
    return page.contains("id=\"password\"")
        ? Map.of("password", password, "credentialId", "")
        : Map.of("username", username);
  }

  private static URI action(URI page, String html) {
    var found = ACTION.matcher(html);
    if (!found.find()) {
      throw new IllegalStateException("no form on " + page + ":\n" + html);
    }
    return page.resolve(found.group(1).replace("&amp;", "&"));
  }

  private HttpResponse<String> get(URI address) {
    return send(HttpRequest.newBuilder(address).GET());
  }

  private HttpResponse<String> post(URI address, Map<String, String> fields) {
    return send(
        HttpRequest.newBuilder(address)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form(fields))));
  }

  static String form(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
        .collect(Collectors.joining("&"));
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return client.send(request.timeout(Duration.ofSeconds(30)).build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new IllegalStateException("no answer from " + request.build().uri(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
