/**
 * What the one or two sentences at the top of a page say, chosen from the numbers. The result is a
 * kind with its arguments; the words are the page's.
 */
@NullMarked
package org.comeasure.measurement.domain.headline;

import org.jspecify.annotations.NullMarked;
