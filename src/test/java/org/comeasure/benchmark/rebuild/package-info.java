/** How long it takes to prove the tallies and to make them anew, and who notices. */
@NullMarked
package org.comeasure.benchmark.rebuild;

import org.jspecify.annotations.NullMarked;
