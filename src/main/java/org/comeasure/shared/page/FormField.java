package org.comeasure.shared.page;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A field of a form as the template {@code component/form-field} shows it.
 *
 * @param groups what can be chosen; {@link Choice#href} holds the value
 * @param attributes of the control, such as {@code maxlength}
 */
public record FormField(
    String name,
    Kind kind,
    String label,
    @Nullable String help,
    @Nullable String error,
    String value,
    List<Group> groups,
    Map<String, String> attributes,
    boolean required) {

  /** How a field is filled in. */
  public enum Kind {
    LINE,
    LINES,
    SELECT,
    BOX,
    BOXES,
    FILE
  }

  /**
   * Choices that belong together.
   *
   * @param label null where all are in one group
   */
  public record Group(@Nullable String label, List<Choice> choices) {

    public Group {
      choices = List.copyOf(choices);
    }
  }

  public FormField {
    groups = List.copyOf(groups);
    attributes = Map.copyOf(attributes);
  }

  FormField with(String attribute, String value) {
    var more = new TreeMap<>(attributes);
    more.put(attribute, value);
    return new FormField(name, kind, label, help, error, this.value, groups, more, required);
  }

  FormField optional() {
    return new FormField(name, kind, label, help, error, value, groups, attributes, false);
  }

  FormField labelled(String other) {
    return new FormField(name, kind, other, help, error, value, groups, attributes, required);
  }

  FormField helped(@Nullable String other) {
    return new FormField(name, kind, label, other, error, value, groups, attributes, required);
  }

  /** The ids of what describes the control; null where nothing does. */
  public @Nullable String describedBy() {
    if (error == null) {
      return help == null ? null : name + "-help";
    }
    return help == null ? name + "-error" : name + "-error " + name + "-help";
  }

  public @Nullable String invalid() {
    return error == null ? null : "true";
  }

  /** Null where the control has no such attribute, so that it is left out. */
  public @Nullable String attribute(String attribute) {
    return attributes.get(attribute);
  }
}
