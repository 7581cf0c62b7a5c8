/**
 * Writes what many callers hand in with few transactions: whatever arrives while one transaction
 * runs goes into the next. Each caller gets its answer after its own commit, or an error.
 */
@NullMarked
package org.comeasure.collection.boundary.writing;

import org.jspecify.annotations.NullMarked;
