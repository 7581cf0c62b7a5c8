/** How fast answers come in. */
@NullMarked
package org.comeasure.benchmark.intake;

import org.jspecify.annotations.NullMarked;
