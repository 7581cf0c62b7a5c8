package org.comeasure.platform.audit.domain;

import java.time.Instant;
import org.comeasure.tenancy.PartnerId;
import org.jspecify.annotations.Nullable;

/**
 * Which entries; null for all.
 *
 * @param action the whole of it
 * @param from the first moment
 * @param to the first moment after
 * @param below the number behind which the page begins, going back
 */
public record AuditFilter(
    @Nullable String action,
    @Nullable PartnerId partner,
    @Nullable Instant from,
    @Nullable Instant to,
    @Nullable Long below) {}
