package org.comeasure.tenancy.boundary.identity;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.NewCookie;
import java.text.ParseException;
import java.util.Base64;
import java.util.Optional;
import org.comeasure.tenancy.domain.session.Attempt;
import org.comeasure.tenancy.domain.session.Seal;

/** Carries a sign-in under way through the browser, which can neither read nor change it. */
@ApplicationScoped
public class AttemptCookie {

  private static final byte[] NOBODY = {};

  @Inject IdentitySettings settings;
  @Inject SessionCookie cookies;

  private Seal seal;

  @PostConstruct
  void open() {
    seal = new Seal(settings.key(), "sign-in-attempt");
  }

  NewCookie of(Attempt attempt) {
    var sealed = seal.close(attempt.bytes(), NOBODY);
    return cookies.cookie(
        Attempt.cookieSuffix(attempt.state()),
        Base64.getUrlEncoder().withoutPadding().encodeToString(sealed),
        Attempt.lastsSeconds());
  }

  Optional<Attempt> attempt(HttpServletRequest request, String state) {
    return cookies.value(request, Attempt.cookieSuffix(state)).flatMap(this::opened);
  }

  NewCookie gone(String state) {
    return cookies.gone(Attempt.cookieSuffix(state));
  }

  private Optional<Attempt> opened(String value) {
    try {
      var plain = seal.open(Base64.getUrlDecoder().decode(value), NOBODY);
      return plain.isEmpty() ? Optional.empty() : Optional.of(Attempt.parse(plain.get()));
    } catch (IllegalArgumentException | ParseException notOurs) {
      return Optional.empty();
    }
  }
}
