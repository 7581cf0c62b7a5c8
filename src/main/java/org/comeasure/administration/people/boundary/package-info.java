/** The people of an organisation: invited, given roles and branches, taken out. */
@NullMarked
package org.comeasure.administration.people.boundary;

import org.jspecify.annotations.NullMarked;
