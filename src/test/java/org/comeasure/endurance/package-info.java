/**
 * What the portal promises of feedback that was acknowledged, while its parts are killed: a journal
 * of what clients were told against rows and tallies. A short form runs with the tests, the long
 * one by {@code mvn verify -Pkill}.
 */
@NullMarked
package org.comeasure.endurance;

import org.jspecify.annotations.NullMarked;
