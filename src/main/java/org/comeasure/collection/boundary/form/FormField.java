package org.comeasure.collection.boundary.form;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One question as the form shows it, in the visitor's language and with what was typed. */
public sealed interface FormField {

  String key();

  String text();

  boolean optional();

  @Nullable String error();

  /** Id of the element that a link to this question leads to. */
  default String target() {
    return "q-" + key();
  }

  /**
   * One or several of a few.
   *
   * @param type {@code radio} or {@code checkbox}
   * @param columns of a grid of numbers; 0 for a list of words
   */
  record Pick(
      String key,
      String text,
      boolean optional,
      @Nullable String error,
      String type,
      int columns,
      List<Option> options,
      @Nullable Ends ends)
      implements FormField {

    public Pick {
      options = List.copyOf(options);
    }
  }

  record Option(String value, String label, boolean chosen) {}

  /** What the lowest and the highest number mean. */
  record Ends(String low, String high) {}

  /** Several things rated one after the other. */
  record Battery(
      String key,
      String text,
      boolean optional,
      @Nullable String error,
      List<Pick> items,
      @Nullable Ends ends)
      implements FormField {

    public Battery {
      items = List.copyOf(items);
    }
  }

  /** Free words. */
  record Words(String key, String text, boolean optional, @Nullable String error, String value)
      implements FormField {}
}
