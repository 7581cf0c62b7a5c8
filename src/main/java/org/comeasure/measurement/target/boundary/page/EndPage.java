package org.comeasure.measurement.target.boundary.page;

import org.comeasure.measurement.target.boundary.Checked;
import org.comeasure.measurement.target.boundary.EndInput;
import org.jspecify.annotations.Nullable;

/**
 * Asks when and why something is to end.
 *
 * @param title the question
 * @param what is to end, in a line
 * @param action where the answer goes
 * @param begun whether it holds already, so that there is a last day to choose
 * @param given what was typed
 * @param checked what to mend; null before it was sent
 */
public record EndPage(
    String title,
    String what,
    String action,
    String back,
    boolean begun,
    EndInput given,
    @Nullable Checked<?> checked) {

  public @Nullable String error(String field) {
    return checked == null ? null : checked.error(field);
  }
}
