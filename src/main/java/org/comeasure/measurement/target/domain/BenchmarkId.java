package org.comeasure.measurement.target.domain;

import java.util.Optional;
import org.comeasure.shared.id.Tsids;

/** An external benchmark of a manufacturer's. */
public record BenchmarkId(long value) {

  public static BenchmarkId next() {
    return new BenchmarkId(Tsids.next());
  }

  /** Empty for whatever is not an identifier, so that garbage and unknown answer alike. */
  public static Optional<BenchmarkId> parse(String text) {
    var id = Tsids.parse(text);
    return id.isPresent() ? Optional.of(new BenchmarkId(id.getAsLong())) : Optional.empty();
  }

  @Override
  public String toString() {
    return Tsids.print(value);
  }
}
