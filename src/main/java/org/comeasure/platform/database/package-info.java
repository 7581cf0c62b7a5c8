/** The connection to MariaDB and the migrations that bring its schema up to date. */
@NullMarked
package org.comeasure.platform.database;

import org.jspecify.annotations.NullMarked;
