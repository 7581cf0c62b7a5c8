/**
 * What goes with recommending: relative weights of a battery's items, their intervals, and whether
 * the items hang together. Associations throughout, never causes.
 */
@NullMarked
package org.comeasure.measurement.driver.domain;

import org.jspecify.annotations.NullMarked;
