package org.comeasure.platform.job;

import java.util.Optional;
import org.comeasure.shared.id.Tsids;

/** One job. */
public record JobId(long value) {

  public static JobId next() {
    return new JobId(Tsids.next());
  }

  /** Empty for whatever is not an identifier, so that garbage and unknown answer alike. */
  public static Optional<JobId> parse(String text) {
    var id = Tsids.parse(text);
    return id.isPresent() ? Optional.of(new JobId(id.getAsLong())) : Optional.empty();
  }

  @Override
  public String toString() {
    return Tsids.print(value);
  }
}
