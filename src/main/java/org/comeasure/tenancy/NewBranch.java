package org.comeasure.tenancy;

import org.jspecify.annotations.Nullable;

/**
 * A branch, as it is to be.
 *
 * @param name no other of the partner's has it
 * @param country ISO 3166 alpha-2
 * @param zone IANA name; null for the network's
 * @param address on one line
 */
public record NewBranch(
    String name,
    String country,
    @Nullable String zone,
    @Nullable String address,
    @Nullable RegionId region) {}
