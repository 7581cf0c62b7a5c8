package org.comeasure.tenancy.boundary.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.NewCookie;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.comeasure.tenancy.domain.session.SessionSecret;

/**
 * The portal's cookies. The {@code __Host-} prefix keeps other hosts of the domain from setting
 * them; on plain http, which only the machine itself may use, browsers do not take that prefix.
 */
@ApplicationScoped
public class SessionCookie {

  private static final String NAME = "comeasure";

  @Inject IdentitySettings settings;

  Optional<SessionSecret> secret(HttpServletRequest request) {
    return value(request, "").flatMap(SessionSecret::parse);
  }

  Optional<String> value(HttpServletRequest request, String suffix) {
    var cookies = request.getCookies();
    var name = name(suffix);
    return cookies == null
        ? Optional.empty()
        : Arrays.stream(cookies)
            .filter(cookie -> cookie.getName().equals(name))
            .flatMap(cookie -> Stream.ofNullable(cookie.getValue()))
            .findFirst();
  }

  NewCookie of(SessionSecret secret) {
    return cookie("", secret.text(), NewCookie.DEFAULT_MAX_AGE);
  }

  NewCookie cookie(String suffix, String value, int seconds) {
    return new NewCookie.Builder(name(suffix))
        .value(value)
        .path("/")
        .secure(settings.secure())
        .httpOnly(true)
        .sameSite(NewCookie.SameSite.LAX)
        .maxAge(seconds)
        .build();
  }

  NewCookie gone(String suffix) {
    return cookie(suffix, "", 0);
  }

  private String name(String suffix) {
    return (settings.secure() ? "__Host-" : "") + NAME + suffix;
  }
}
