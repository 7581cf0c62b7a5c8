/**
 * Who did what to what of a network, when and why.
 *
 * <p>Face: {@link org.comeasure.platform.audit.AuditTrail}, called by whoever changes something, in
 * the transaction in which it is changed.
 *
 * <p>Invariants: an entry is there if and only if what it tells of was committed; entries are
 * numbered without gaps and each one's hash covers the one before, so that one that is changed,
 * left out or put in later is noticed; a partner's managers read what their own people did and
 * nothing else.
 */
@NullMarked
package org.comeasure.platform.audit;

import org.jspecify.annotations.NullMarked;
