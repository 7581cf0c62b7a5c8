/** Clients that ask as fast as they are answered, and what it costs. */
@NullMarked
package org.comeasure.benchmark.load;

import org.jspecify.annotations.NullMarked;
