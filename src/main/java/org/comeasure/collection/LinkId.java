package org.comeasure.collection;

import java.util.Optional;
import org.comeasure.shared.id.Tsids;

/** A branded link to a form. */
public record LinkId(long value) {

  public static LinkId next() {
    return new LinkId(Tsids.next());
  }

  /** Empty for whatever is not an identifier, so that garbage and unknown answer alike. */
  public static Optional<LinkId> parse(String text) {
    var id = Tsids.parse(text);
    return id.isPresent() ? Optional.of(new LinkId(id.getAsLong())) : Optional.empty();
  }

  @Override
  public String toString() {
    return Tsids.print(value);
  }
}
