package org.comeasure.platform.health;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.MessageDigest;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Shows the server's own figures to whoever brings the key, and to nobody where none is set. The
 * server puts them under the portal's own root, open to all.
 */
@WebFilter(
    urlPatterns = {"/metrics", "/metrics/*"},
    asyncSupported = true)
public class WatchersOnly extends HttpFilter {

  private static final long serialVersionUID = 1L;
  private static final String BEARER = "Bearer ";

  private final transient Optional<String> key;

  @Inject
  public WatchersOnly(@ConfigProperty(name = "comeasure.metrics.key") Optional<String> key) {
    this.key = key.filter(text -> !text.isBlank());
  }

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (opens(request.getHeader("Authorization"))) {
      chain.doFilter(request, response);
    } else {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }
  }

  boolean opens(@Nullable String brought) {
    return brought != null
        && key.filter(
                expected ->
                    MessageDigest.isEqual(
                        (BEARER + expected).getBytes(UTF_8), brought.getBytes(UTF_8)))
            .isPresent();
  }
}
