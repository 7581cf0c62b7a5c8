/**
 * Taking responses back and putting them right, each time with a reason and what was there before.
 */
@NullMarked
package org.comeasure.collection.boundary.amend;

import org.jspecify.annotations.NullMarked;
