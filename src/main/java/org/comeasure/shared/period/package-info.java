/**
 * The stretches of calendar time that people ask about: a week, a month, a quarter, a year, or any
 * range of days. A period is a value without a clock or a time zone; whoever makes one has already
 * decided which day it is where the manufacturer lives.
 */
@NullMarked
package org.comeasure.shared.period;

import org.jspecify.annotations.NullMarked;
