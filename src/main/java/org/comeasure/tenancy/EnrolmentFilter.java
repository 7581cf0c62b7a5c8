package org.comeasure.tenancy;

import org.jspecify.annotations.Nullable;

/**
 * Which partners of a network are looked for; null for all.
 *
 * @param text part of a name, of the legal name or of the number in the manufacturer's books
 * @param tier code of a tier
 */
public record EnrolmentFilter(
    @Nullable String text,
    @Nullable EnrolmentStatus status,
    @Nullable String tier,
    @Nullable RegionId region) {}
