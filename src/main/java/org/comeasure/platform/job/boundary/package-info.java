/** Requests, runs and shows jobs. */
@NullMarked
package org.comeasure.platform.job.boundary;

import org.jspecify.annotations.NullMarked;
