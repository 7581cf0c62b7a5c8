/** What was measured, as tables. */
@NullMarked
package org.comeasure.benchmark.report;

import org.jspecify.annotations.NullMarked;
