/** What people ask of the numbers, and how long they wait. */
@NullMarked
package org.comeasure.benchmark.question;

import org.jspecify.annotations.NullMarked;
