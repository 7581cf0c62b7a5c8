/** The manufacturer's work on its partners: adding, suspending, resuming. */
@NullMarked
package org.comeasure.administration.partner.boundary;

import org.jspecify.annotations.NullMarked;
