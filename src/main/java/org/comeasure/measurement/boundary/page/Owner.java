package org.comeasure.measurement.boundary.page;

import org.comeasure.shared.page.Action;
import org.comeasure.tenancy.TenantScope;
import org.jspecify.annotations.Nullable;

/**
 * Whose scorecard is shown, and to whom.
 *
 * @param scope names the partner
 * @param path of the page
 * @param back to where the reader came from, if to anywhere
 * @param start what the reader can do when there are no answers, if anything
 */
record Owner(
    TenantScope scope, String name, String path, @Nullable Address back, @Nullable Action start) {}
