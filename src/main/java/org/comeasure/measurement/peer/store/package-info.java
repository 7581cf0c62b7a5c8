/** Reads what all partners of a network brought into a comparison, and keeps it as it was. */
@NullMarked
package org.comeasure.measurement.peer.store;

import org.jspecify.annotations.NullMarked;
