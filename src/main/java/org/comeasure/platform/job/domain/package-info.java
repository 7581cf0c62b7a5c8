/** What the runner knows of a job. */
@NullMarked
package org.comeasure.platform.job.domain;

import org.jspecify.annotations.NullMarked;
