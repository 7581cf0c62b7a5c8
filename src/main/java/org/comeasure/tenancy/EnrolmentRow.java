package org.comeasure.tenancy;

import org.jspecify.annotations.Nullable;

/**
 * A partner in the list of a network's partners.
 *
 * @param tier code of its tier
 * @param branches how many of it are open
 */
public record EnrolmentRow(
    PartnerId partner,
    String name,
    @Nullable String externalRef,
    @Nullable String country,
    String tier,
    @Nullable RegionId region,
    EnrolmentStatus status,
    long branches) {}
