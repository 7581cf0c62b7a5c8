@NullMarked
package org.comeasure.tenancy.domain;

import org.jspecify.annotations.NullMarked;
