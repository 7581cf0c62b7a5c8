package org.comeasure.measurement.target.domain;

import java.util.Optional;
import org.comeasure.shared.id.Tsids;

/** A target of a manufacturer's. */
public record TargetId(long value) {

  public static TargetId next() {
    return new TargetId(Tsids.next());
  }

  /** Empty for whatever is not an identifier, so that garbage and unknown answer alike. */
  public static Optional<TargetId> parse(String text) {
    var id = Tsids.parse(text);
    return id.isPresent() ? Optional.of(new TargetId(id.getAsLong())) : Optional.empty();
  }

  @Override
  public String toString() {
    return Tsids.print(value);
  }
}
