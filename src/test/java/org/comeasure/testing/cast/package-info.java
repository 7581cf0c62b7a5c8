/**
 * The companies that the demo and the tests speak of, and their rows in the database.
 *
 * <p>Two manufacturers, twelve partners of which two sell for both. Rows are written past the
 * application, as its first administrator would have left them.
 */
@NullMarked
package org.comeasure.testing.cast;

import org.jspecify.annotations.NullMarked;
