/** The network's own lists: its tiers and its tree of regions. */
@NullMarked
package org.comeasure.administration.network.boundary;

import org.jspecify.annotations.NullMarked;
