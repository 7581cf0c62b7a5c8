/** Partners, branches and regions for other systems. */
@NullMarked
package org.comeasure.tenancy.boundary.api;

import org.jspecify.annotations.NullMarked;
