package org.comeasure.collection.boundary.form;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.comeasure.shared.locale.Languages;
import org.comeasure.shared.page.Shell.LanguageLink;
import org.jspecify.annotations.Nullable;

/**
 * What a visitor would like to read: what the address says, else what the browser asks for. No
 * cookie remembers it; addresses carry it on.
 */
record FormLanguage(@Nullable String asked, @Nullable String acceptLanguage) {

  /** The field by which a form asks for itself in another language. */
  static final String SWITCH = "_language";

  Locale wanted() {
    return Languages.negotiate(asked, null, acceptLanguage);
  }

  /** As far as both the portal and the questionnaire speak it. */
  Locale among(Set<String> spoken) {
    return Optional.of(wanted())
        .filter(language -> speaks(spoken, language))
        .or(() -> available(spoken).stream().findFirst())
        .orElse(Languages.fallback());
  }

  /** All others than the current one, each called by its own name. */
  static List<LanguageLink> others(Set<String> spoken, Locale current) {
    return available(spoken).stream()
        .filter(language -> !language.equals(current))
        .map(language -> link(language, language.toLanguageTag()))
        .toList();
  }

  private static LanguageLink link(Locale language, String tag) {
    String href = "?" + Languages.PARAMETER + "=" + tag;
    return new LanguageLink(href, tag, Languages.ownName(language), false);
  }

  private static List<Locale> available(Set<String> spoken) {
    return Languages.supported().stream().filter(language -> speaks(spoken, language)).toList();
  }

  private static boolean speaks(Set<String> spoken, Locale language) {
    return spoken.contains(language.getLanguage());
  }
}
