@NullMarked
package org.comeasure.programme.store;

import org.jspecify.annotations.NullMarked;
