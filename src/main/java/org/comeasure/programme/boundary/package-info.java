@NullMarked
package org.comeasure.programme.boundary;

import org.jspecify.annotations.NullMarked;
