package org.comeasure.tenancy;

import org.jspecify.annotations.Nullable;

/**
 * What the directory says of a branch.
 *
 * @param country ISO 3166 alpha-2
 * @param open whether customers are served there
 */
public record BranchEntry(
    BranchId id,
    PartnerId partner,
    String name,
    String country,
    @Nullable RegionEntry region,
    boolean open) {

  /** One that is open. */
  public BranchEntry(
      BranchId id, PartnerId partner, String name, String country, @Nullable RegionEntry region) {
    this(id, partner, name, country, region, true);
  }
}
