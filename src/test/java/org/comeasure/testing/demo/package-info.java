/**
 * What {@code mvn -Prun} shows: two networks with thirteen months of answers up to today.
 *
 * <p>The same answers come out on every machine for the same day, and they go in through the intake
 * API like everybody else's.
 */
@NullMarked
package org.comeasure.testing.demo;

import org.jspecify.annotations.NullMarked;
