package org.comeasure.measurement.driver.boundary;

import org.jspecify.annotations.Nullable;

/** What somebody asks for besides the period, as given; null where it is left to the portal. */
record DriverWish(
    @Nullable String audience,
    @Nullable String partner,
    @Nullable String battery,
    @Nullable String outcome,
    @Nullable String touchpoint) {}
