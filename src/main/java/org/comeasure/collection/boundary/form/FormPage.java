package org.comeasure.collection.boundary.form;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The form.
 *
 * @param length how much is asked
 * @param action where it is sent to
 * @param token what it brings back
 * @param notice why it comes back although nothing is wrong with the answers; null if it does not
 * @param puzzle what spares a browser with scripts the wait that the notice asks for
 * @param trapSprung whether the field that people do not see was filled in
 * @param mistakes what to mend, in the order of the questions
 */
public record FormPage(
    FormFrame frame,
    String length,
    String action,
    String token,
    @Nullable String notice,
    @Nullable Puzzle puzzle,
    boolean trapSprung,
    List<Mistake> mistakes,
    List<FormField> fields,
    Promise promise) {

  public FormPage {
    mistakes = List.copyOf(mistakes);
    fields = List.copyOf(fields);
  }

  /**
   * @param target id of the place to mend; null when it is the form as a whole
   */
  public record Mistake(@Nullable String target, String question, String message) {}

  /**
   * @param notice what the page says while the puzzle is solved
   */
  public record Puzzle(String challenge, int parts, int zeroBits, String notice) {}

  /** What happens to the answers. */
  public record Promise(String partner, String manufacturer, int months) {}

  public boolean returned() {
    return notice != null || !mistakes.isEmpty();
  }
}
