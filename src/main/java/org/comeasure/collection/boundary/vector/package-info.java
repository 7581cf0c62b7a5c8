/** Answers read in bulk for other capabilities. */
@NullMarked
package org.comeasure.collection.boundary.vector;

import org.jspecify.annotations.NullMarked;
