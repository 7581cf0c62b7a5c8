package org.comeasure.platform.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.comeasure.platform.web.asset.AccentTheme;
import org.comeasure.platform.web.asset.Assets;
import org.comeasure.shared.locale.Languages;
import org.comeasure.shared.locale.Reader;
import org.comeasure.shared.locale.Texts;
import org.comeasure.shared.page.Navigation;
import org.comeasure.shared.page.Shell;
import org.comeasure.shared.page.ShellSource;
import org.comeasure.shared.page.Visitor;
import org.jspecify.annotations.Nullable;

/** Puts together what stands around the page of the current request. */
@ApplicationScoped
public class Shells {

  private static final Logger LOG = System.getLogger(Shells.class.getName());

  @Inject private Reader reader;
  @Inject private Assets assets;
  @Inject @Any private Instance<ShellSource> sources;
  @Inject @Any private Instance<Navigation> navigations;

  private volatile List<Navigation.Entry> entries = List.of();

  /** The shell for the page at this path, as its address bar shows it. */
  public Shell at(String path, @Nullable String query) {
    Texts texts = reader.texts();
    Visitor visitor = visitor();
    var menu = new Menus(texts, visitor, path, entries()).menu(languages(texts, query));
    return new Shell(texts, visitor, menu, look(visitor));
  }

  // A page that says the database is away must not need the database.
  private Visitor visitor() {
    try {
      return sources.isResolvable() ? sources.get().visitor() : Visitor.anonymous();
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "The page goes without its visitor", e);
      return Visitor.anonymous();
    }
  }

  private List<Navigation.Entry> entries() {
    var known = entries;
    if (known.isEmpty()) {
      known =
          navigations.stream()
              .flatMap(navigation -> navigation.entries().stream())
              .sorted(Comparator.comparingInt(Navigation.Entry::order))
              .toList();
      entries = known;
    }
    return known;
  }

  private static List<Shell.LanguageLink> languages(Texts texts, @Nullable String query) {
    return Languages.supported().stream()
        .map(
            language ->
                link(language, language.getLanguage().equals(texts.locale().getLanguage()), query))
        .toList();
  }

  private static Shell.LanguageLink link(Locale language, boolean current, @Nullable String query) {
    String tag = language.toLanguageTag();
    // Without the path: one that begins with two slashes would lead to another host.
    String href = "?" + withoutLanguage(query) + Languages.PARAMETER + "=" + tag;
    return new Shell.LanguageLink(href, tag, Languages.ownName(language), current);
  }

  private static String withoutLanguage(@Nullable String query) {
    var kept = new StringBuilder();
    for (String pair : Optional.ofNullable(query).orElse("").split("&")) {
      if (!pair.isEmpty() && !pair.startsWith(Languages.PARAMETER + "=")) {
        kept.append(pair).append('&');
      }
    }
    return kept.toString();
  }

  private Shell.Look look(Visitor visitor) {
    return new Shell.Look(
        assets.href("favicon.svg"),
        assets.href("portal.css"),
        assets.href("portal.js"),
        assets.href("htmx.js"),
        AccentTheme.parse(visitor.accent()).map(AccentTheme::href).orElse(null));
  }
}
