/** How much of the machine one caller and one tenant may have, so that the others have theirs. */
@NullMarked
package org.comeasure.platform.web.limit;

import org.jspecify.annotations.NullMarked;
