/**
 * Flags responses, on their way in and by jobs, and has the manufacturer review the flags. A flag
 * changes what is counted of a response in the same transaction, and never the response.
 */
@NullMarked
package org.comeasure.collection.boundary.integrity;

import org.jspecify.annotations.NullMarked;
