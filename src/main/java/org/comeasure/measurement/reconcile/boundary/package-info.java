/**
 * Proves tallies against responses and makes them anew, while answers keep coming in.
 *
 * <p>A partner's month is counted again and its tallies are read in one snapshot. What they differ
 * by does not change when more answers come in, as every transaction that stores an answer adds the
 * same to both. So the difference can be added later, in a short transaction of its own, and nobody
 * has to wait.
 */
@NullMarked
package org.comeasure.measurement.reconcile.boundary;

import org.jspecify.annotations.NullMarked;
