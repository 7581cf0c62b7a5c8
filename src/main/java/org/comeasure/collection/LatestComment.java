package org.comeasure.collection;

import java.time.Instant;
import java.util.Optional;
import org.comeasure.programme.Translated;
import org.jspecify.annotations.Nullable;

/**
 * What somebody said, with what a reader needs to place it.
 *
 * @param nps the likelihood to recommend, null where it was not asked or not answered
 */
public record LatestComment(
    ResponseId response,
    String partner,
    @Nullable String branchName,
    Translated touchpoint,
    @Nullable Integer nps,
    Instant answeredAt,
    String language,
    String comment) {

  public Optional<String> branch() {
    return Optional.ofNullable(branchName);
  }
}
