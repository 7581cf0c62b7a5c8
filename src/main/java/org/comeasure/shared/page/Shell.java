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

  /**
   * Where one can go.
   *
   * @param items of the top bar
   * @param settings null for whoever has none
   */
  public record Menu(
      List<NavItem> items, @Nullable Settings settings, List<LanguageLink> languages) {

    public Menu {
      items = List.copyOf(items);
      languages = List.copyOf(languages);
    }

    public static Menu empty() {
      return new Menu(List.of(), null, List.of());
    }

    public boolean isEmpty() {
      return items.isEmpty() && settings == null;
    }

    /** The entry of the bar that the page belongs to; null where it belongs to none. */
    public @Nullable String current() {
      if (settings != null && settings.inside()) {
        return settings.label();
      }
      return items.stream().filter(NavItem::current).map(NavItem::label).findFirst().orElse(null);
    }
  }

  /**
   * @param help what it is for; null in the bar
   */
  public record NavItem(String href, String label, @Nullable String help, boolean current) {}

  /** What is set once and looked at now and then, with a page of its own. */
  public record Settings(String href, String label, boolean current, List<NavGroup> groups) {

    public Settings {
      groups = List.copyOf(groups);
    }

    /** Whether the page is the settings' own or one of theirs. */
    public boolean inside() {
      return current
          || groups.stream().flatMap(group -> group.items().stream()).anyMatch(NavItem::current);
    }
  }

  public record NavGroup(String label, List<NavItem> items) {

    public NavGroup {
      items = List.copyOf(items);
    }
  }

  /** A link to the same page in another language, labelled in that language. */
  public record LanguageLink(String href, String tag, String label, boolean current) {}

  /** Addresses of sheets and scripts, and of the tenant's colours where they apply. */
  public record Look(
      String icon, String style, String script, String htmx, @Nullable String theme) {}
}
