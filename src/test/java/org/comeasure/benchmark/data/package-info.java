/**
 * Fills a database with the responses of a whole network, as the portal would have written them.
 */
@NullMarked
package org.comeasure.benchmark.data;

import org.jspecify.annotations.NullMarked;
