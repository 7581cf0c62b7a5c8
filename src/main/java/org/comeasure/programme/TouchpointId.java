package org.comeasure.programme;

import java.util.Optional;
import org.comeasure.shared.id.Tsids;

/** An occasion on which an end user meets the partner: sale, repair visit and so on. */
public record TouchpointId(long value) {

  public static TouchpointId next() {
    return new TouchpointId(Tsids.next());
  }

  /** Empty for whatever is not an identifier, so that garbage and unknown answer alike. */
  public static Optional<TouchpointId> parse(String text) {
    var id = Tsids.parse(text);
    return id.isPresent() ? Optional.of(new TouchpointId(id.getAsLong())) : Optional.empty();
  }

  @Override
  public String toString() {
    return Tsids.print(value);
  }
}
