package org.comeasure.platform.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import gg.jte.output.Utf8ByteOutput;
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

  /** A page that stands without a shell, in UTF-8. */
  public byte[] render(View view) {
    return render(view.template(), Map.of("model", view.model()));
  }

  /** The whole page in UTF-8, so that a failure half-way leaves nothing half-sent. */
  public byte[] render(View view, Shell shell) {
    return render(view.template(), Map.of("shell", shell, "model", view.model()));
  }

  private byte[] render(String template, Map<String, Object> parameters) {
    var output = new Utf8ByteOutput();
    engine.render(template + ".jte", parameters, output);
    return output.toByteArray();
  }

  /** A document that stands for itself, without anything of the portal around it. */
  public String document(String template, Object model) {
    var output = new StringOutput(16_384);
    engine.render(template + ".jte", Map.of("model", model), output);
    return output.toString();
  }
}
