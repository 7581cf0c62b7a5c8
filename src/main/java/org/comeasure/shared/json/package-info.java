/** JSON where it is read and written member by member. */
@NullMarked
package org.comeasure.shared.json;

import org.jspecify.annotations.NullMarked;
