package org.comeasure.platform.web;

import java.util.Arrays;
import java.util.List;
import org.comeasure.shared.locale.Texts;
import org.comeasure.shared.page.Navigation;
import org.comeasure.shared.page.Navigation.Section;
import org.comeasure.shared.page.Shell;
import org.comeasure.shared.page.Visitor;
import org.jspecify.annotations.Nullable;

/**
 * Where a visitor can go from a page.
 *
 * @param path of the page
 * @param entries all there are, in their order
 */
record Menus(Texts texts, Visitor visitor, String path, List<Navigation.Entry> entries) {

  static final String SETTINGS = "/n/{network}/settings";

  Shell.Menu menu(List<Shell.LanguageLink> languages) {
    return new Shell.Menu(items(Section.DAILY), settings(), languages);
  }

  private Shell.@Nullable Settings settings() {
    var groups =
        Arrays.stream(Section.values())
            .filter(section -> section != Section.DAILY)
            .map(section -> new Shell.NavGroup(texts.get(section.textKey()), items(section)))
            .filter(group -> !group.items().isEmpty())
            .toList();
    var href = href(SETTINGS);
    return groups.isEmpty()
        ? null
        : new Shell.Settings(href, texts.get("shared.settings"), path.equals(href), groups);
  }

  private List<Shell.NavItem> items(Section section) {
    return entries.stream()
        .filter(entry -> entry.section() == section)
        .filter(entry -> network() != null || !entry.path().contains("{network}"))
        .filter(entry -> entry.roles().stream().anyMatch(visitor.roles()::contains))
        .map(this::item)
        .toList();
  }

  private Shell.NavItem item(Navigation.Entry entry) {
    var href = href(entry.path());
    boolean current = path.equals(href) || path.startsWith(href + "/");
    var help = entry.section() == Section.DAILY ? null : texts.get(entry.textKey() + ".help");
    return new Shell.NavItem(href, texts.get(entry.textKey()), help, current);
  }

  private String href(String template) {
    var network = network();
    return network == null ? template : template.replace("{network}", network);
  }

  private @Nullable String network() {
    return visitor.currentNetwork().map(Visitor.NetworkChoice::id).orElse(null);
  }
}
