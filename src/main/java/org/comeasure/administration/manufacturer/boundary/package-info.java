/** Manufacturers are made, set up and suspended by whoever runs the platform. */
@NullMarked
package org.comeasure.administration.manufacturer.boundary;

import org.jspecify.annotations.NullMarked;
