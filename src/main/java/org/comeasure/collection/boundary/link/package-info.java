@NullMarked
package org.comeasure.collection.boundary.link;

import org.jspecify.annotations.NullMarked;
