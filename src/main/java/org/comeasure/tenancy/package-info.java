/**
 * Who belongs to whom: manufacturers, partner organisations enrolled in their networks, branches,
 * regions, and the people and clients that act for them.
 *
 * <p>Face: {@link org.comeasure.tenancy.TenantScope}, which says whose data a request may touch and
 * is built from a verified token or session only; {@link org.comeasure.tenancy.Caller}, who is
 * asking; {@link org.comeasure.tenancy.ScopedEntities}, the one way to an entity manager; {@link
 * org.comeasure.tenancy.Directory}, the names behind the ids.
 *
 * <p>Invariants: no scope without a manufacturer; a partner's scope names one enrolment; foreign
 * and unknown are the same answer.
 */
@NullMarked
package org.comeasure.tenancy;

import org.jspecify.annotations.NullMarked;
