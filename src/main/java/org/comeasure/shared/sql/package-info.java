/** Native statements. */
@NullMarked
package org.comeasure.shared.sql;

import org.jspecify.annotations.NullMarked;
