/** The time: injected wherever it matters, so that a test can set it. */
@NullMarked
package org.comeasure.shared.clock;

import org.jspecify.annotations.NullMarked;
