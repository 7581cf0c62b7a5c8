@NullMarked
package org.comeasure.collection.boundary.intake;

import org.jspecify.annotations.NullMarked;
