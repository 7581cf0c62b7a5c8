package org.comeasure.platform.web.http;

import jakarta.inject.Inject;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Sends the security headers before anything else can answer. A resource may replace one of them (a
 * form meant for other people's pages relaxes {@code frame-ancestors}), but cannot forget any.
 */
@WebFilter(
    urlPatterns = "/*",
    asyncSupported = true,
    dispatcherTypes = {DispatcherType.REQUEST, DispatcherType.ERROR})
public class SecurityHeaders extends HttpFilter {

  private static final long serialVersionUID = 1L;

  /** The header that keeps pages out of frames. */
  public static final String FRAMES = "X-Frame-Options";

  private static final String FORMS = "/f/";

  private final transient Map<String, String> headers;

  @Inject
  public SecurityHeaders(
      @ConfigProperty(name = "comeasure.public.url") Optional<String> publicUrl,
      @ConfigProperty(name = "comeasure.oidc.issuer") Optional<String> issuer) {
    this.headers = headers(publicUrl.orElse(""), issuer.orElse(""));
  }

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    headers.forEach(response::setHeader);
    // Older web views obey this even beside a policy that allows the frame, and a header once set
    // cannot be taken back: forms decide for themselves.
    if (!request.getRequestURI().startsWith(FORMS)) {
      response.setHeader(FRAMES, "DENY");
    }
    chain.doFilter(request, response);
  }

  static Map<String, String> headers(String publicUrl, String issuer) {
    var headers = new LinkedHashMap<String, String>();
    headers.put("Content-Security-Policy", policy(issuer));
    headers.put("X-Content-Type-Options", "nosniff");
    headers.put("Referrer-Policy", "same-origin");
    headers.put("Cross-Origin-Opener-Policy", "same-origin");
    headers.put("Cross-Origin-Resource-Policy", "same-origin");
    headers.put(
        "Permissions-Policy",
        "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()");
    headers.put("Cache-Control", "no-store");
    if (publicUrl.startsWith("https://")) {
      headers.put("Strict-Transport-Security", "max-age=63072000; includeSubDomains");
    }
    return headers;
  }

  // Signing out posts to us and is sent on to Keycloak; browsers hold form-action against that too.
  private static String policy(String issuer) {
    String keycloak = issuer.isEmpty() ? "" : " " + origin(issuer);
    return "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; "
        + "connect-src 'self'; frame-src 'self'; form-action 'self'"
        + keycloak
        + "; frame-ancestors 'none'; base-uri 'none'";
  }

  private static String origin(String address) {
    URI uri = URI.create(address);
    return uri.getScheme() + "://" + uri.getAuthority();
  }
}
