package org.comeasure.tenancy.boundary.identity;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Keeps cookies by host and port, follows redirects on demand, and fills in the login pages. */
final class Browser {

  private static final Pattern LOGIN =
      Pattern.compile("id=\"kc-form-login\"[^>]*action=\"([^\"]+)\"");
  private static final Pattern CSRF = Pattern.compile("name=\"csrf\" value=\"([^\"]+)\"");
  private static final String PASSWORD = "Comeasure-demo-26";
  private static final int AT_MOST = 12;

  private final HttpClient client = HttpClient.newHttpClient();
  private final Map<String, Map<String, String>> cookies = new LinkedHashMap<>();

  HttpResponse<String> get(URI address, String... headers) {
    var request = HttpRequest.newBuilder(address).GET();
    return send(headers.length == 0 ? request : request.headers(headers));
  }

  HttpResponse<String> post(URI address, Map<String, String> form, String... headers) {
    var body =
        form.entrySet().stream()
            .map(field -> field.getKey() + "=" + encoded(field.getValue()))
            .collect(Collectors.joining("&"));
    var request =
        HttpRequest.newBuilder(address)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(body));
    return send(headers.length == 0 ? request : request.headers(headers));
  }

  /** Opens a page as somebody who has to sign in first, and returns it. */
  HttpResponse<String> open(URI page, String username) {
    var answer = get(page);
    for (int step = 0; step < AT_MOST; step++) {
      var next = answer.headers().firstValue("Location");
      var form = LOGIN.matcher(answer.body());
      if (next.isPresent()) {
        answer = get(answer.uri().resolve(next.get()));
      } else if (form.find()) {
        answer = post(action(form), credentials(answer.body(), username));
      } else {
        return answer;
      }
    }
    throw new IllegalStateException("redirected without end: " + answer.uri());
  }

  static Optional<String> csrf(HttpResponse<String> page) {
    var field = CSRF.matcher(page.body());
    return field.find() ? Optional.of(field.group(1)) : Optional.empty();
  }

  Optional<String> cookie(URI site, String name) {
    return Optional.ofNullable(jar(site).get(name));
  }

  /** All that it sends there, as one header. */
  String cookies(URI site) {
    return jar(site).entrySet().stream()
        .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
        .collect(Collectors.joining("; "));
  }

  private static URI action(Matcher form) {
    return URI.create(form.group(1).replace("&amp;", "&"));
  }

  private static Map<String, String> credentials(String page, String username) {
    return page.contains("name=\"password\"")
        ? Map.of("password", PASSWORD)
        : Map.of("username", username);
  }

  private Map<String, String> jar(URI site) {
    return cookies.computeIfAbsent(site.getAuthority(), any -> new LinkedHashMap<>());
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    var site = request.build().uri();
    var jar = jar(site);
    if (!jar.isEmpty()) {
      request.header("Cookie", cookies(site));
    }
    try {
      var answer = client.send(request.build(), BodyHandlers.ofString());
      answer.headers().allValues("Set-Cookie").forEach(set -> keep(set, jar));
      return answer;
    } catch (IOException broken) {
      throw new IllegalStateException(broken);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }

  private static void keep(String set, Map<String, String> jar) {
    var pair = set.split(";", 2)[0].split("=", 2);
    if (set.contains("Max-Age=0")) {
      jar.remove(pair[0]);
    } else {
      jar.put(pair[0], pair[1]);
    }
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
