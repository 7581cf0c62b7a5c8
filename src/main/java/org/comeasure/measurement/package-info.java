/**
 * What the answers say, and how sure that is. Measures are computed from tallies (histograms of
 * answers), never from averages of averages; every number comes with the count behind it, an
 * interval and, against another period, a verdict. What rests on too few answers is not told at
 * all.
 *
 * <p>Invariants: each formula lives once, in {@code domain.formula}; one policy decides what may be
 * shown; a response is counted in the transaction that stores it, or not stored; no figure is read
 * from responses, so its cost does not grow with them; nothing in {@code domain} knows a database,
 * a container, a clock or a language.
 */
@NullMarked
package org.comeasure.measurement;

import org.jspecify.annotations.NullMarked;
