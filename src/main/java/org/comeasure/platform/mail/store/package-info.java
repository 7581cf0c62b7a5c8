/** Mails in the database. */
@NullMarked
package org.comeasure.platform.mail.store;

import org.jspecify.annotations.NullMarked;
