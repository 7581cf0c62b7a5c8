package org.comeasure.platform.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.util.Optional;
import org.comeasure.shared.locale.Languages;
import org.comeasure.shared.page.LanguageCookie;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Remembers the language that an address chose, so that the next page keeps it. The public form
 * promises to set no cookies: there the addresses carry the language.
 */
@Provider
@ApplicationScoped
public class LanguageChoice implements ContainerResponseFilter {

  @Inject
  @ConfigProperty(name = "comeasure.public.url")
  private Optional<String> publicUrl;

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    var uri = request.getUriInfo();
    String asked = uri.getQueryParameters().getFirst(Languages.PARAMETER);
    boolean page = Audience.of(uri.getPath()) == Audience.PERSON && !isForm(uri.getPath());
    var chosen = Languages.find(asked);
    if (page && chosen.isPresent()) {
      boolean secure = publicUrl.filter(url -> url.startsWith("https:")).isPresent();
      var cookie = LanguageCookie.of(chosen.get(), secure);
      response.getHeaders().add(HttpHeaders.SET_COOKIE, cookie);
    }
  }

  private static boolean isForm(String path) {
    return path.startsWith("f/");
  }
}
