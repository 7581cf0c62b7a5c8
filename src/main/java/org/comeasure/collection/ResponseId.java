package org.comeasure.collection;

import java.util.Optional;
import org.comeasure.shared.id.Tsids;

/** One stored response. */
public record ResponseId(long value) {

  public static ResponseId next() {
    return new ResponseId(Tsids.next());
  }

  /** Empty for whatever is not an identifier, so that garbage and unknown answer alike. */
  public static Optional<ResponseId> parse(String text) {
    var id = Tsids.parse(text);
    return id.isPresent() ? Optional.of(new ResponseId(id.getAsLong())) : Optional.empty();
  }

  @Override
  public String toString() {
    return Tsids.print(value);
  }
}
