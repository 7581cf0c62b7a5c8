package org.comeasure.tenancy;

import org.jspecify.annotations.Nullable;

/**
 * What the directory says of a branch.
 *
 * @param country ISO 3166 alpha-2
 */
public record BranchEntry(
    BranchId id, PartnerId partner, String name, String country, @Nullable RegionEntry region) {}
