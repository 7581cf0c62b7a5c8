package org.comeasure.tenancy;

import java.util.Optional;
import org.comeasure.shared.id.Tsids;

/** A region of a manufacturer's network. */
public record RegionId(long value) {

  public static RegionId next() {
    return new RegionId(Tsids.next());
  }

  /** Empty for whatever is not an identifier, so that garbage and unknown answer alike. */
  public static Optional<RegionId> parse(String text) {
    var id = Tsids.parse(text);
    return id.isPresent() ? Optional.of(new RegionId(id.getAsLong())) : Optional.empty();
  }

  @Override
  public String toString() {
    return Tsids.print(value);
  }
}
