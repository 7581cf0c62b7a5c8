package org.comeasure.tenancy;

import java.util.Optional;
import org.comeasure.shared.id.Tsids;

/** The tenant: one manufacturer and its network. */
public record ManufacturerId(long value) {

  public static ManufacturerId next() {
    return new ManufacturerId(Tsids.next());
  }

  /** Empty for whatever is not an identifier, so that garbage and unknown answer alike. */
  public static Optional<ManufacturerId> parse(String text) {
    var id = Tsids.parse(text);
    return id.isPresent() ? Optional.of(new ManufacturerId(id.getAsLong())) : Optional.empty();
  }

  @Override
  public String toString() {
    return Tsids.print(value);
  }
}
