package org.comeasure.collection.boundary.intake;

import org.comeasure.collection.domain.Origin;
import org.comeasure.programme.Questionnaire;

/** Whom an item is about, and what was asked. */
record Target(Origin origin, Questionnaire questionnaire) {}
