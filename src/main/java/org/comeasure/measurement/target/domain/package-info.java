/** What a measure is to reach and what others reach, until when, and what it takes to get there. */
@NullMarked
package org.comeasure.measurement.target.domain;

import org.jspecify.annotations.NullMarked;
