/** Jobs in the database. */
@NullMarked
package org.comeasure.platform.job.store;

import org.jspecify.annotations.NullMarked;
