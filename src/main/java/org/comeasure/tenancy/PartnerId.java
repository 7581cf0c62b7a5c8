package org.comeasure.tenancy;

import java.util.Optional;
import org.comeasure.shared.id.Tsids;

/**
 * One partner organisation's enrolment in one network; the same organisation has another in the
 * next network.
 */
public record PartnerId(long value) {

  public static PartnerId next() {
    return new PartnerId(Tsids.next());
  }

  /** Empty for whatever is not an identifier, so that garbage and unknown answer alike. */
  public static Optional<PartnerId> parse(String text) {
    var id = Tsids.parse(text);
    return id.isPresent() ? Optional.of(new PartnerId(id.getAsLong())) : Optional.empty();
  }

  @Override
  public String toString() {
    return Tsids.print(value);
  }
}
