/** The rules by which answers are flagged, each a pure function of what was answered and when. */
@NullMarked
package org.comeasure.collection.domain.flag;

import org.jspecify.annotations.NullMarked;
