/**
 * Row identifiers: 64-bit, sortable by time, 13 characters of Crockford's base 32 outside of the
 * database.
 */
@NullMarked
package org.comeasure.shared.id;

import org.jspecify.annotations.NullMarked;
