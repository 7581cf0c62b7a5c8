package org.comeasure.isolation;

import java.util.HashMap;
import java.util.Map;

/**
 * What a path's parameters stand for in one tenant: its ids, and the word that only its rows hold.
 *
 * @param parameters by name: network, partner, branch, response, link …
 * @param canary must never be seen by others
 */
record Ground(String name, Map<String, String> parameters, String canary) {

  /** The same objects addressed under another network. */
  Ground under(Ground other) {
    return with(other, "network");
  }

  /** Unknown objects in a network that is known, touchpoints and all. */
  Ground within(Ground other) {
    return with(other, "network").with(other, "touchpoint");
  }

  private Ground with(Ground other, String parameter) {
    var moved = new HashMap<>(parameters);
    moved.put(parameter, other.parameters.get(parameter));
    return new Ground(name + " under " + other.name, moved, canary);
  }

  /** With every {@code {parameter}} that there is a value for. */
  String fillIn(String text) {
    var filled = text;
    for (var parameter : parameters.entrySet()) {
      filled = filled.replace("{" + parameter.getKey() + "}", parameter.getValue());
    }
    return filled;
  }

  /**
   * @throws IllegalStateException when a parameter of the path has no value
   */
  String fill(String path) {
    var filled = fillIn(path);
    if (filled.contains("{")) {
      throw new IllegalStateException("no value for a parameter of " + filled);
    }
    return filled;
  }
}
