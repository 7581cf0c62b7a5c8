/**
 * What somebody asks for, read by one reader from a form or from JSON.
 *
 * <p>Face: {@link org.comeasure.shared.input.Input}. Invariants: whatever is wrong is told by field
 * and in the reader's language, all of it at once; what was typed is kept for the form to show
 * again; a member that nobody reads is an error, as it would be lost without anybody noticing.
 */
@NullMarked
package org.comeasure.shared.input;

import org.jspecify.annotations.NullMarked;
