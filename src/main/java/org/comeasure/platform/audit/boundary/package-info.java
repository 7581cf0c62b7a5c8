/** Writes, shows and verifies the audit trail. */
@NullMarked
package org.comeasure.platform.audit.boundary;

import org.jspecify.annotations.NullMarked;
