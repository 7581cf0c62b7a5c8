/** How code says that it needs a transaction; the platform sees to it. */
@NullMarked
package org.comeasure.shared.transaction;

import org.jspecify.annotations.NullMarked;
