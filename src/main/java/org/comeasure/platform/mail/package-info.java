/**
 * Mails to people.
 *
 * <p>Face: {@link org.comeasure.platform.mail.Outbox}, called in the transaction that causes a
 * mail. Every node sends.
 *
 * <p>Invariants: a mail is sent if and only if what caused it was committed; it is sent once, and
 * once more only where a node ends between sending it and writing that down, then under the same
 * {@code Message-ID}; what it says is kept until it has been sent or given up and no longer; no log
 * names an address.
 */
@NullMarked
package org.comeasure.platform.mail;

import org.jspecify.annotations.NullMarked;
