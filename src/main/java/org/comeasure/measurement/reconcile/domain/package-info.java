/** Holding tallies against the responses that they count. */
@NullMarked
package org.comeasure.measurement.reconcile.domain;

import org.jspecify.annotations.NullMarked;
