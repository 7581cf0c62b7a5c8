package org.comeasure.collection.boundary.intake;

import static org.comeasure.shared.json.Documents.JSON;

import java.io.StringReader;
import java.util.Objects;
import java.util.Optional;
import org.comeasure.collection.domain.KeptAnswer;

/**
 * The answer to an intake request.
 *
 * @param status HTTP status
 * @param json body, to the byte the same for each repeat of the request
 */
record Taken(int status, String json) {

  private static final int CREATED = 201;

  static Taken from(KeptAnswer kept) {
    return new Taken(Objects.requireNonNull(kept.status()), Objects.requireNonNull(kept.result()));
  }

  /** Of the response that a single request created. */
  Optional<String> id() {
    if (status != CREATED) {
      return Optional.empty();
    }
    try (var reader = JSON.createReader(new StringReader(json))) {
      return Optional.of(reader.readObject().getString("id"));
    }
  }
}
