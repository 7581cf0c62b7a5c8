package org.comeasure.collection.boundary.form;

import java.util.List;
import org.comeasure.shared.locale.Texts;
import org.comeasure.shared.page.Shell.LanguageLink;
import org.jspecify.annotations.Nullable;

/**
 * What stands around the form and the pages that follow it. It is not the portal's shell: a visitor
 * sees the partner, never the portal.
 *
 * @param languages the others that the page can be read in
 */
public record FormFrame(
    Texts texts,
    String title,
    @Nullable Brand brand,
    List<LanguageLink> languages,
    String styleHref) {

  public FormFrame {
    languages = List.copyOf(languages);
  }

  /**
   * Whose form it is, and for whom they ask.
   *
   * @param logo where it is; null for the initial in its place
   * @param contact whom to turn to; null where nobody says
   */
  public record Brand(
      String partner, String manufacturer, @Nullable String logo, @Nullable String contact) {

    public String initial() {
      return partner
          .codePoints()
          .filter(Character::isLetterOrDigit)
          .mapToObj(Character::toString)
          .findFirst()
          .orElse("·")
          .toUpperCase(java.util.Locale.ROOT);
    }
  }

  public String text(String key, Object... arguments) {
    return texts.get(key, arguments);
  }

  public String language() {
    return texts.locale().toLanguageTag();
  }

  public String languageField() {
    return FormLanguage.SWITCH;
  }

  /** What the tab says. */
  public String heading() {
    return brand == null ? title : title + " \u2013 " + brand.partner();
  }
}
