/**
 * How much one client may ask for, and who a client is. Limits are counted on each node, in memory:
 * they need no other part to be there.
 */
@NullMarked
package org.comeasure.shared.limit;

import org.jspecify.annotations.NullMarked;
