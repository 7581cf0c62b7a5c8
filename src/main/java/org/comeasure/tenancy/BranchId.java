package org.comeasure.tenancy;

import java.util.Optional;
import org.comeasure.shared.id.Tsids;

/** A partner's branch, within one enrolment. */
public record BranchId(long value) {

  public static BranchId next() {
    return new BranchId(Tsids.next());
  }

  /** Empty for whatever is not an identifier, so that garbage and unknown answer alike. */
  public static Optional<BranchId> parse(String text) {
    var id = Tsids.parse(text);
    return id.isPresent() ? Optional.of(new BranchId(id.getAsLong())) : Optional.empty();
  }

  @Override
  public String toString() {
    return Tsids.print(value);
  }
}
