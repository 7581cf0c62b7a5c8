package org.comeasure.platform.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import org.comeasure.shared.locale.Languages;
import org.comeasure.shared.locale.Reader;
import org.comeasure.shared.locale.Texts;
import org.jspecify.annotations.Nullable;

/** The reader of the current request. */
@RequestScoped
public class CurrentReader implements Reader {

  @Inject private HttpServletRequest request;

  private @Nullable Texts texts;

  @Override
  public Texts texts() {
    if (texts == null) {
      var accepted = request.getHeader("Accept-Language");
      var language = Languages.negotiate(asked(), chosen(), accepted);
      texts = Texts.in(Languages.written(language, accepted));
    }
    return texts;
  }

  // Not getParameter, which would consume the body of a form before the resource can read it.
  private @Nullable String asked() {
    String query = request.getQueryString();
    String prefix = Languages.PARAMETER + "=";
    return query == null
        ? null
        : Arrays.stream(query.split("&"))
            .filter(pair -> pair.startsWith(prefix))
            .map(pair -> pair.substring(prefix.length()))
            .findFirst()
            .orElse(null);
  }

  private @Nullable String chosen() {
    Cookie[] cookies = request.getCookies();
    return cookies == null
        ? null
        : Arrays.stream(cookies)
            .filter(cookie -> cookie.getName().equals(Languages.COOKIE))
            .map(Cookie::getValue)
            .findFirst()
            .orElse(null);
  }
}
