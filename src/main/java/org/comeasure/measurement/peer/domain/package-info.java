/**
 * Where a partner stands among its peers, told so that no peer's value can be worked out.
 *
 * <p>The guarantee: whoever knows every published number of every group, measure, touchpoint and
 * period, all formulas, who belongs to which group, and the exact values of up to three partners,
 * cannot pin the value of any other partner down to less than a twentieth of the measure's range.
 * {@link org.comeasure.measurement.peer.domain.PeerPolicy} holds the guards, each of which can be
 * taken away in a test to see what it is for.
 */
@NullMarked
package org.comeasure.measurement.peer.domain;

import org.jspecify.annotations.NullMarked;
