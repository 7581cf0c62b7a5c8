package org.comeasure.measurement.target.boundary.page;

import java.util.List;
import org.comeasure.measurement.target.boundary.BenchmarkInput;
import org.comeasure.measurement.target.boundary.Checked;
import org.comeasure.shared.page.Choice;
import org.jspecify.annotations.Nullable;

/**
 * The form for a new benchmark, or for one that takes another's place.
 *
 * @param path where it is sent
 * @param back to the list
 * @param replaces the other one, told in words; null for a new one
 * @param given what was typed
 * @param checked what to mend; null before it was sent
 */
public record BenchmarkFormPage(
    String path,
    String back,
    @Nullable BenchmarkLine replaces,
    List<Choice> measures,
    BenchmarkInput given,
    @Nullable Checked<?> checked) {

  public BenchmarkFormPage {
    measures = List.copyOf(measures);
  }

  public int mistakes() {
    return checked == null ? 0 : checked.errors().size();
  }

  public @Nullable String error(String field) {
    return checked == null ? null : checked.error(field);
  }
}
