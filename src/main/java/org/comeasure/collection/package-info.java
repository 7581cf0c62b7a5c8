/**
 * What end users and partners say: links, the public form, the intake, and the responses.
 *
 * <p>Face: {@link org.comeasure.collection.ResponsesRecorded}, fired inside the transaction that
 * stores responses, so that whoever counts them does so for good or not at all.
 *
 * <p>Invariants: a response is stored once, whatever is repeated; its answers fit the questionnaire
 * version that it names; foreign and unknown are the same answer.
 */
@NullMarked
package org.comeasure.collection;

import org.jspecify.annotations.NullMarked;
