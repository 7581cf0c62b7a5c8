/** When something is due again and again, and what of the portal itself is. */
@NullMarked
package org.comeasure.shared.schedule;

import org.jspecify.annotations.NullMarked;
