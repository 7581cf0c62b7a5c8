package org.comeasure.platform.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.comeasure.shared.page.Shell;
import org.comeasure.shared.page.View;

/** Renders views with the templates that the build has compiled and type-checked. */
@ApplicationScoped
public class Templates {

  private static final String PACKAGE = "org.comeasure.template";

  private final TemplateEngine engine =
      TemplateEngine.createPrecompiled(
          null, ContentType.Html, Templates.class.getClassLoader(), PACKAGE);

  /** A page that stands without a shell. */
  public String render(View view) {
    return document(view.template(), view.model());
  }

  /** The whole page, so that a failure half-way leaves nothing half-sent. */
  public String render(View view, Shell shell) {
    var output = new StringOutput(16_384);
    engine.render(view.template() + ".jte", Map.of("shell", shell, "model", view.model()), output);
    return output.toString();
  }

  /** A document that stands for itself, without anything of the portal around it. */
  public String document(String template, Object model) {
    var output = new StringOutput(16_384);
    engine.render(template + ".jte", Map.of("model", model), output);
    return output.toString();
  }
}
