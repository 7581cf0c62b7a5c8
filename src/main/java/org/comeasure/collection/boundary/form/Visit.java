package org.comeasure.collection.boundary.form;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Objects;
import org.comeasure.shared.locale.Languages;
import org.jspecify.annotations.Nullable;

/** One exchange with somebody at a link's address. */
record Visit(
    String code, FormLanguage language, HttpServletRequest request, HttpServletResponse response) {

  static Visit of(String code, HttpServletRequest request, HttpServletResponse response) {
    var language =
        new FormLanguage(value(request, Languages.PARAMETER), request.getHeader("Accept-Language"));
    return new Visit(code, language, request, response);
  }

  Locale wanted() {
    return language.wanted();
  }

  /** A parameter of the address, empty where it is not there. */
  String query(String name) {
    return Objects.requireNonNullElse(value(request, name), "");
  }

  // Not getParameter, which would consume the body of a form.
  private static @Nullable String value(HttpServletRequest request, String name) {
    String query = request.getQueryString();
    String prefix = name + "=";
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
