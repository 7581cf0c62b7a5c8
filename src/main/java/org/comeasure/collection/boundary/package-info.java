@NullMarked
package org.comeasure.collection.boundary;

import org.jspecify.annotations.NullMarked;
