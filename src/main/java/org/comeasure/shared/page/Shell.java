package org.comeasure.shared.page;

import java.util.List;
import org.comeasure.shared.locale.Formats;
import org.comeasure.shared.locale.Texts;
import org.jspecify.annotations.Nullable;

/** Everything around a page's own model: words, visitor, menu and stylesheets. */
public record Shell(Texts texts, Visitor visitor, Menu menu, Look look) {

  public String text(String key, Object... arguments) {
    return texts.get(key, arguments);
  }

  public Formats formats() {
    return texts.formats();
  }

  /** Language tag for the {@code lang} attribute. */
  public String language() {
    return texts.locale().toLanguageTag();
  }

  /** The token for {@code <input type="hidden" name="csrf">}; null when nobody has signed in. */
  public @Nullable String csrfToken() {
    return visitor.csrfToken();
  }

  /** Where the top bar leads. */
  public record Menu(List<NavItem> items, List<LanguageLink> languages) {

    public Menu {
      items = List.copyOf(items);
      languages = List.copyOf(languages);
    }

    public static Menu empty() {
      return new Menu(List.of(), List.of());
    }
  }

  public record NavItem(String href, String label, boolean current) {}

  /** A link to the same page in another language, labelled in that language. */
  public record LanguageLink(String href, String tag, String label, boolean current) {}

  /** Addresses of sheets and scripts, and of the tenant's colours where they apply. */
  public record Look(
      String icon, String style, String script, String htmx, @Nullable String theme) {}
}
