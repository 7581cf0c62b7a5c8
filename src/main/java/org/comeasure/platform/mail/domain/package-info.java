/** What a mail on its way is. */
@NullMarked
package org.comeasure.platform.mail.domain;

import org.jspecify.annotations.NullMarked;
