package org.comeasure.measurement.target.boundary.page;

import java.util.List;
import org.comeasure.measurement.target.boundary.Checked;
import org.comeasure.measurement.target.boundary.TargetInput;
import org.comeasure.shared.page.Choice;
import org.jspecify.annotations.Nullable;

/**
 * The form for a new target, or for one that takes another's place.
 *
 * @param path of the list that it is added to
 * @param replaces the other one, told in words; null for a new one
 * @param given what was typed
 * @param checked what to mend; null before it was sent
 */
public record TargetFormPage(
    String path,
    @Nullable TargetLine replaces,
    Choices choices,
    String today,
    TargetInput given,
    @Nullable Checked<?> checked) {

  /** What there is to choose, of a change the period alone; {@link Choice#href} holds the value. */
  public record Choices(
      List<Choice> measures, List<Places> places, List<Choice> touchpoints, List<Choice> periods) {

    public Choices {
      measures = List.copyOf(measures);
      places = List.copyOf(places);
      touchpoints = List.copyOf(touchpoints);
      periods = List.copyOf(periods);
    }
  }

  /** Places of one level. */
  public record Places(String label, List<Choice> choices) {

    public Places {
      choices = List.copyOf(choices);
    }
  }

  public int mistakes() {
    return checked == null ? 0 : checked.errors().size();
  }

  public @Nullable String error(String field) {
    return checked == null ? null : checked.error(field);
  }
}
