package org.comeasure.tenancy.boundary.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.NewCookie;
import java.time.Duration;
import org.comeasure.shared.locale.Reader;
import org.comeasure.tenancy.domain.session.DeviceName;
import org.comeasure.tenancy.domain.session.SessionSecret;

/** Knows a browser again at the next sign-in, and at nothing else. */
@ApplicationScoped
public class DeviceCookie {

  /** As long as browsers keep a cookie. */
  static final Duration LASTS = Duration.ofDays(400);

  private static final String SUFFIX = "-device";

  @Inject SessionCookie cookies;
  @Inject Reader reader;

  Device of(HttpServletRequest request) {
    return new Device(
        cookies.value(request, SUFFIX).flatMap(SessionSecret::parse).orElseGet(SessionSecret::next),
        DeviceName.of(request.getHeader("User-Agent")),
        reader.texts().locale());
  }

  NewCookie keep(Device device) {
    return cookies.cookie(SUFFIX, device.secret().text(), (int) LASTS.toSeconds());
  }
}
