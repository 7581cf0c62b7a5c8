/** The whole portal with the cast on it, for tests that meet it from outside. */
@NullMarked
package org.comeasure.testing.stage;

import org.jspecify.annotations.NullMarked;
