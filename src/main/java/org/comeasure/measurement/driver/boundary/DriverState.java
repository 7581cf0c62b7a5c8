package org.comeasure.measurement.driver.boundary;

import org.comeasure.measurement.driver.domain.DriverFindings;
import org.comeasure.platform.job.Job;
import org.jspecify.annotations.Nullable;

/**
 * Where a question stands.
 *
 * @param answered the job of the last findings
 * @param latest the newest job, when it waits, runs or has failed
 */
record DriverState(
    @Nullable DriverFindings findings, @Nullable Job answered, @Nullable Job latest) {}
