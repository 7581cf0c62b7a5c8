/**
 * Work that takes longer than a request may: it waits in the database, a node takes it, and whoever
 * asked for it watches its progress.
 *
 * <p>Face: {@link org.comeasure.platform.job.Jobs} to request and read jobs within a scope; {@link
 * org.comeasure.platform.job.JobKind}, implemented by the capability that does the work; {@link
 * org.comeasure.platform.job.JobPart}, the part of a page that shows progress.
 *
 * <p>Invariants: a job belongs to one scope and is read within it only; equal requests of one scope
 * are one job while it waits or runs; one node at a time runs a job, and one that has lost its
 * lease can neither report nor finish it; a job whose node is gone is taken up by another.
 */
@NullMarked
package org.comeasure.platform.job;

import org.jspecify.annotations.NullMarked;
