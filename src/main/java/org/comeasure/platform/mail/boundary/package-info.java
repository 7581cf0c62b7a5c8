/** Mails are written, sent and watched here. */
@NullMarked
package org.comeasure.platform.mail.boundary;

import org.jspecify.annotations.NullMarked;
