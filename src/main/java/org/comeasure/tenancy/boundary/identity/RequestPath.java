package org.comeasure.tenancy.boundary.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a path asks of the caller. */
record RequestPath(String text) {

  /** These must stand while the database or the identity provider is away. */
  private static final List<String> OPEN =
      List.of(
          "/f/",
          "/assets/",
          "/theme/",
          "/health",
          "/metrics",
          "/openapi",
          "/api/docs",
          "/problems/",
          "/csp",
          "/favicon.ico",
          "/robots.txt",
          "/.well-known/",
          "/signed-out",
          "/sign-in");

  private static final Pattern NETWORK = Pattern.compile("/(?:n|api/v1/networks)/([^/]+)(?:/.*)?");

  static RequestPath of(HttpServletRequest request) {
    var path = request.getServletPath();
    var info = request.getPathInfo();
    return new RequestPath(info == null ? path : path + info);
  }

  /** A prefix counts only where it ends a segment, so that {@code /foo} is not {@code /f/}. */
  boolean open() {
    return OPEN.stream()
        .anyMatch(
            prefix ->
                text.equals(prefix)
                    || text.startsWith(prefix.endsWith("/") ? prefix : prefix + "/"));
  }

  boolean api() {
    return text.equals("/api") || text.startsWith("/api/");
  }

  /** Leaving must be possible with an access token that nobody can refresh. */
  boolean leaving() {
    return text.equals("/sign-out");
  }

  /** What the path gives as a network; whether it is one is not known yet. */
  Optional<String> network() {
    var matcher = NETWORK.matcher(text);
    return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
  }
}
