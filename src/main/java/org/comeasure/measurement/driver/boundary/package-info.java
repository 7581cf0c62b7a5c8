/** Works out key drivers as a job and shows what came of it. */
@NullMarked
package org.comeasure.measurement.driver.boundary;

import org.jspecify.annotations.NullMarked;
