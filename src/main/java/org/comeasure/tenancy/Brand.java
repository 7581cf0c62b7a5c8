package org.comeasure.tenancy;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What customers see of a network or of one of its partners.
 *
 * @param accent {@code #rrggbb}
 * @param contact whom to turn to with questions, in one line; null where nobody says
 * @param languages that forms are offered in; empty for all that the questionnaire has
 * @param logo hash of a stored file; null where there is none
 */
public record Brand(
    String name,
    String accent,
    @Nullable String contact,
    List<String> languages,
    @Nullable String logo) {

  public Brand {
    languages = List.copyOf(languages);
  }
}
