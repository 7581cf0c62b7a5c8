package org.comeasure.platform.web;

import gg.jte.Content;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.comeasure.shared.locale.Texts;
import org.comeasure.shared.page.Shell;
import org.comeasure.shared.page.Visitor;
import org.jspecify.annotations.Nullable;

/** Renders templates with sample data into files, to be looked at without a running portal. */
final class Gallery {

  static final Path FOLDER = Path.of("target", "gallery");

  private final TemplateEngine engine =
      TemplateEngine.createPrecompiled(
          null, ContentType.Html, Gallery.class.getClassLoader(), "org.comeasure.template");

  Gallery() throws IOException {
    Files.createDirectories(FOLDER);
    for (String asset : List.of("portal.css", "portal.js", "favicon.svg")) {
      Path source = Path.of("src/main/resources/assets", asset);
      Files.writeString(FOLDER.resolve(asset), Files.readString(source));
    }
  }

  static Shell shell(Locale language, List<Visitor.NetworkChoice> networks, String... navigation) {
    var visitor = new Visitor("Marlene Brandt", "token", Set.of(), networks, "0f5c6e");
    var items = new java.util.ArrayList<Shell.NavItem>();
    for (String label : navigation) {
      items.add(new Shell.NavItem("#", label, null, items.isEmpty()));
    }
    return shell(language, visitor, items);
  }

  static Shell shell(Locale language, Visitor visitor, List<Shell.NavItem> items) {
    var languages =
        List.of(
            new Shell.LanguageLink("?lang=en", "en", "English", language.equals(Locale.ENGLISH)),
            new Shell.LanguageLink("?lang=de", "de", "Deutsch", language.equals(Locale.GERMAN)));
    var look = new Shell.Look("favicon.svg", "portal.css", "portal.js", "htmx.js", null);
    return new Shell(Texts.in(language), visitor, new Shell.Menu(items, null, languages), look);
  }

  String render(String template, Map<String, ?> parameters) {
    var output = new StringOutput();
    engine.render(template + ".jte", new java.util.HashMap<String, Object>(parameters), output);
    return output.toString();
  }

  Content content(String template, Map<String, ?> parameters) {
    return html(render(template, parameters));
  }

  static Content html(String html) {
    return output -> output.writeContent(html);
  }

  String page(Shell shell, String title, String html) {
    return render(
        "layout/page",
        Map.of("shell", shell, "title", title, "content", html(html), "live", false));
  }

  String save(String name, String page) throws IOException {
    Files.writeString(FOLDER.resolve(name + ".html"), page);
    return page;
  }

  String head(String title, @Nullable String over, @Nullable Content tools) {
    var parameters = new java.util.HashMap<String, Object>();
    parameters.put("title", title);
    parameters.put("over", over);
    parameters.put("tools", tools);
    return render("component/head", parameters);
  }
}
