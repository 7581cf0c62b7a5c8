package org.comeasure.tenancy.boundary.people;

import java.util.List;
import org.comeasure.shared.page.Choice;
import org.comeasure.shared.problem.FieldError;
import org.jspecify.annotations.Nullable;

/**
 * A person's own page.
 *
 * @param email may be blank
 * @param account where the person changes password and second factor
 * @param languages to choose from
 * @param zone as it was given
 * @param zones to choose from
 * @param notice what was just done; null for nothing
 */
public record ProfilePage(
    String name,
    String email,
    String account,
    List<Choice> languages,
    String zone,
    List<String> zones,
    List<FieldError> errors,
    List<SessionRow> sessions,
    @Nullable String notice) {

  /** Where the person is signed in. */
  public record SessionRow(String device, String since, String seen, boolean current) {}

  public @Nullable String error(String field) {
    return errors.stream()
        .filter(error -> error.pointer().equals(field))
        .map(FieldError::message)
        .findFirst()
        .orElse(null);
  }

  public boolean othersAreOpen() {
    return sessions.stream().anyMatch(session -> !session.current());
  }
}
