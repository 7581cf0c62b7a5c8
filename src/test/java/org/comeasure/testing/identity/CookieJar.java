package org.comeasure.testing.identity;

import java.net.CookieHandler;
import java.net.HttpCookie;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * Keeps the cookies of one person on loopback. Browsers send {@code Secure} cookies there over
 * plain http as well, which Java's own cookie manager does not.
 */
final class CookieJar extends CookieHandler {

  private final Map<String, String> cookies = new ConcurrentHashMap<>();

  @Override
  public Map<String, List<String>> get(URI address, Map<String, List<String>> headers) {
    if (cookies.isEmpty()) {
      return Map.of();
    }
    var all =
        cookies.entrySet().stream()
            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
            .collect(Collectors.joining("; "));
    return Map.of("Cookie", List.of(all));
  }

  @Override
  public void put(URI address, Map<String, List<String>> headers) {
    headers.forEach(
        (name, values) -> {
          if ("set-cookie".equalsIgnoreCase(name)) {
            values.stream().flatMap(value -> HttpCookie.parse(value).stream()).forEach(this::keep);
          }
        });
  }

  private void keep(HttpCookie cookie) {
    if (cookie.getMaxAge() == 0 || cookie.getValue().isEmpty()) {
      cookies.remove(cookie.getName());
    } else {
      cookies.put(cookie.getName(), cookie.getValue());
    }
  }
}
