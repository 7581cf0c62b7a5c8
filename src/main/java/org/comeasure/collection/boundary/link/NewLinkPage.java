package org.comeasure.collection.boundary.link;

import java.util.List;
import org.comeasure.shared.page.Choice;
import org.jspecify.annotations.Nullable;

/**
 * The form for a new link.
 *
 * @param path of the list that it is added to
 * @param places partners and branches, grouped by partner
 * @param productLines empty where a manufacturer does not tell them apart
 * @param given what was typed
 * @param checked what to mend; null before it was sent
 */
public record NewLinkPage(
    String path,
    List<Places> places,
    List<Choice> touchpoints,
    List<Choice> productLines,
    List<Choice> channels,
    String today,
    String zone,
    LinkInput given,
    CheckLinkInput.@Nullable Checked checked) {

  public NewLinkPage {
    places = List.copyOf(places);
    touchpoints = List.copyOf(touchpoints);
    productLines = List.copyOf(productLines);
    channels = List.copyOf(channels);
  }

  /** A partner's places. */
  public record Places(String partner, List<Choice> choices) {

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

  /** Partner and branch are one field here. */
  public @Nullable String placeError() {
    String partner = error("partner");
    return partner == null ? error("branch") : partner;
  }
}
