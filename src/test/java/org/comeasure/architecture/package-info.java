/** Keeps the house in order: which room may know which, and what may be touched where. */
@NullMarked
package org.comeasure.architecture;

import org.jspecify.annotations.NullMarked;
