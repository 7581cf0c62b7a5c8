/** Entries and how they hang together. */
@NullMarked
package org.comeasure.platform.audit.domain;

import org.jspecify.annotations.NullMarked;
