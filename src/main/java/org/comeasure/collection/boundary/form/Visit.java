package org.comeasure.collection.boundary.form;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.comeasure.shared.locale.Languages;
import org.jspecify.annotations.Nullable;

/** One exchange with somebody at a link's address. */
record Visit(
    String code, FormLanguage language, HttpServletRequest request, HttpServletResponse response) {

  static Visit of(String code, HttpServletRequest request, HttpServletResponse response) {
    var language = new FormLanguage(asked(request), request.getHeader("Accept-Language"));
    return new Visit(code, language, request, response);
  }

  Locale wanted() {
    return language.wanted();
  }

  // Not getParameter, which would consume the body of a form.
  private static @Nullable String asked(HttpServletRequest request) {
    String query = request.getQueryString();
    String prefix = Languages.PARAMETER + "=";
    if (query == null) {
      return null;
    }
    for (String pair : query.split("&")) {
      if (pair.startsWith(prefix)) {
        return pair.substring(prefix.length());
      }
    }
    return null;
  }
}
