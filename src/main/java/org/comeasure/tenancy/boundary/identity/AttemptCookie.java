package org.comeasure.tenancy.boundary.identity;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.NewCookie;
import java.text.ParseException;
import java.time.Instant;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.comeasure.tenancy.domain.session.Attempt;
import org.comeasure.tenancy.domain.session.Seal;

/**
 * Carries sign-ins under way through the browser, which can neither read nor change them. Several
 * windows may sign in at once, but there are only so many places: whoever opens more of them, or is
 * made to by another site, loses the oldest and not the portal, whose requests would get too long.
 */
@ApplicationScoped
public class AttemptCookie {

  private static final byte[] NOBODY = {};
  private static final List<String> PLACES = List.of("-1", "-2", "-3");

  @Inject IdentitySettings settings;
  @Inject SessionCookie cookies;

  private Seal seal;

  @PostConstruct
  void open() {
    seal = new Seal(settings.key(), "sign-in-attempt");
  }

  NewCookie of(Attempt attempt, HttpServletRequest request) {
    var sealed = seal.close(attempt.bytes(), NOBODY);
    var place =
        PLACES.stream().min(Comparator.comparing(taken -> begun(request, taken))).orElseThrow();
    return cookies.cookie(
        place,
        Base64.getUrlEncoder().withoutPadding().encodeToString(sealed),
        (int) Attempt.LASTS.toSeconds());
  }

  Optional<Attempt> attempt(HttpServletRequest request, String state) {
    return PLACES.stream()
        .flatMap(place -> at(request, place).stream())
        .filter(attempt -> attempt.state().equals(state))
        .findFirst();
  }

  /** Takes the attempt out of the browser. */
  Optional<NewCookie> gone(HttpServletRequest request, Attempt attempt) {
    return PLACES.stream()
        .filter(place -> at(request, place).filter(attempt::equals).isPresent())
        .findFirst()
        .map(cookies::gone);
  }

  private Instant begun(HttpServletRequest request, String place) {
    return at(request, place).map(Attempt::begun).orElse(Instant.MIN);
  }

  private Optional<Attempt> at(HttpServletRequest request, String place) {
    return cookies.value(request, place).flatMap(this::opened);
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
