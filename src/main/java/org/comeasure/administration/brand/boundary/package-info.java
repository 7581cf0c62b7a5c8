/** How the brands of a network and of its partners are edited, on pages and by programs. */
@NullMarked
package org.comeasure.administration.brand.boundary;

import org.jspecify.annotations.NullMarked;
