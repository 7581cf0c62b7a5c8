@NullMarked
package org.comeasure.collection.boundary.feedback;

import org.jspecify.annotations.NullMarked;
