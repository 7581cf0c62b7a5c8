/** What is costly to find, kept for as long as it holds. */
@NullMarked
package org.comeasure.platform.cache;

import org.jspecify.annotations.NullMarked;
