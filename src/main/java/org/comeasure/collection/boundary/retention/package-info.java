/**
 * Keeps what the form promises: responses go when their time is over, their counts stay.
 *
 * <p>Invariants: a response goes with everything that refers to it, in one transaction; nothing
 * that was counted of it changes.
 */
@NullMarked
package org.comeasure.collection.boundary.retention;

import org.jspecify.annotations.NullMarked;
