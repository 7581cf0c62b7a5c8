package org.comeasure.tenancy;

import java.util.Optional;
import org.comeasure.shared.id.Tsids;

/** Somebody's place in one organisation, within one network. */
public record MembershipId(long value) {

  public static MembershipId next() {
    return new MembershipId(Tsids.next());
  }

  /** Empty for whatever is not an identifier, so that garbage and unknown answer alike. */
  public static Optional<MembershipId> parse(String text) {
    var id = Tsids.parse(text);
    return id.isPresent() ? Optional.of(new MembershipId(id.getAsLong())) : Optional.empty();
  }

  @Override
  public String toString() {
    return Tsids.print(value);
  }
}
