package org.comeasure.tenancy;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A region by its name.
 *
 * @param parent the region that it lies in; null where it lies in none
 */
public record RegionEntry(RegionId id, String name, @Nullable RegionEntry parent) {

  /** A region that lies in no other. */
  public RegionEntry(RegionId id, String name) {
    this(id, name, null);
  }

  /** That region, where it is this one or one that this one lies in. */
  public Optional<RegionEntry> above(RegionId wanted) {
    for (var region = this; region != null; region = region.parent) {
      if (region.id.equals(wanted)) {
        return Optional.of(region);
      }
    }
    return Optional.empty();
  }

  /** Whether it is that region or lies in it. */
  public boolean within(RegionId other) {
    return above(other).isPresent();
  }

  /** How many regions it lies in. */
  public int depth() {
    return parent == null ? 0 : parent.depth() + 1;
  }
}
