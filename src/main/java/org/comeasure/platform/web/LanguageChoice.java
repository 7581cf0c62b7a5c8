package org.comeasure.platform.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.ext.Provider;
import org.comeasure.shared.locale.Languages;

/** Remembers the language that an address chose, so that the next page keeps it. */
@Provider
@ApplicationScoped
public class LanguageChoice implements ContainerResponseFilter {

  private static final int YEAR = 365 * 24 * 3600;

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    var uri = request.getUriInfo();
    String asked = uri.getQueryParameters().getFirst(Languages.PARAMETER);
    if (Audience.of(uri.getPath()) == Audience.PERSON && Languages.find(asked).isPresent()) {
      var cookie =
          new NewCookie.Builder(Languages.COOKIE)
              .value(asked)
              .path("/")
              .maxAge(YEAR)
              .httpOnly(true)
              .sameSite(NewCookie.SameSite.LAX)
              .build();
      response.getHeaders().add(HttpHeaders.SET_COOKIE, cookie);
    }
  }
}
