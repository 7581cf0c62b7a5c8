/** The branches of partners: added, changed, closed, and taken over by another one. */
@NullMarked
package org.comeasure.administration.branch.boundary;

import org.jspecify.annotations.NullMarked;
