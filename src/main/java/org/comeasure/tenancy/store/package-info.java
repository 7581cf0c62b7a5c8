@NullMarked
package org.comeasure.tenancy.store;

import org.jspecify.annotations.NullMarked;
