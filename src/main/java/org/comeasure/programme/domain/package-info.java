@NullMarked
package org.comeasure.programme.domain;

import org.jspecify.annotations.NullMarked;
