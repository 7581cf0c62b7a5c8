@NullMarked
package org.comeasure.tenancy.boundary;

import org.jspecify.annotations.NullMarked;
