/**
 * The form behind a link, for people who have neither an account nor, perhaps, scripts.
 *
 * <p>Invariants: an answer counts as received only once it is stored for good; whatever keeps an
 * answer from being stored gives the form back with all that was typed.
 */
@NullMarked
package org.comeasure.collection.boundary.form;

import org.jspecify.annotations.NullMarked;
