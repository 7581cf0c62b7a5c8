/**
 * Everything that can go wrong for a caller, as one closed catalogue (RFC 9457). A program reads it
 * as problem+json, a person as a page; neither ever sees a stack trace or another tenant's ids.
 */
@NullMarked
package org.comeasure.shared.problem;

import org.jspecify.annotations.NullMarked;
