@NullMarked
package org.comeasure.collection.store;

import org.jspecify.annotations.NullMarked;
