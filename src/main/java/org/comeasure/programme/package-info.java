/**
 * What is asked and when: touchpoints, questionnaires and the measures that their questions count
 * under.
 *
 * <p>Face: {@link org.comeasure.programme.Programme}; the records beside it are what it hands out.
 *
 * <p>Invariants: a published questionnaire version never changes, so an answer is always read by
 * the questions that were asked; a question's key is unique within its version; a measure's number
 * is unique within its manufacturer.
 */
@NullMarked
package org.comeasure.programme;

import org.jspecify.annotations.NullMarked;
