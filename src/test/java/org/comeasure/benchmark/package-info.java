/**
 * Measures what the portal costs at a size that a real network reaches: {@code mvn verify
 * -Pbenchmark}. It tells, and never judges: a slow machine fails nothing, a wrong answer does.
 */
@NullMarked
package org.comeasure.benchmark;

import org.jspecify.annotations.NullMarked;
