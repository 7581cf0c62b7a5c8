/** The audit trail in the database. */
@NullMarked
package org.comeasure.platform.audit.store;

import org.jspecify.annotations.NullMarked;
