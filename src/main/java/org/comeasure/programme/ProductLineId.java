package org.comeasure.programme;

import java.util.Optional;
import org.comeasure.shared.id.Tsids;

/** One of the groups of products by which a manufacturer looks at its answers. */
public record ProductLineId(long value) {

  public static ProductLineId next() {
    return new ProductLineId(Tsids.next());
  }

  /** Empty for whatever is not an identifier, so that garbage and unknown answer alike. */
  public static Optional<ProductLineId> parse(String text) {
    var id = Tsids.parse(text);
    return id.isPresent() ? Optional.of(new ProductLineId(id.getAsLong())) : Optional.empty();
  }

  @Override
  public String toString() {
    return Tsids.print(value);
  }
}
