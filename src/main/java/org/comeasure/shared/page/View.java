package org.comeasure.shared.page;

/**
 * A page to be rendered: {@code template} is a path below the templates folder without its ending,
 * such as {@code measurement/scorecard}; {@code model} is what its {@code model} parameter takes.
 */
public record View(String template, Object model, int status) {

  public static View of(String template, Object model) {
    return new View(template, model, 200);
  }

  public View withStatus(int other) {
    return new View(template, model, other);
  }
}
