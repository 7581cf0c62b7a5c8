/** Scorecards and the network's overview for people: each state of a page is an address. */
@NullMarked
package org.comeasure.measurement.boundary.page;

import org.jspecify.annotations.NullMarked;
