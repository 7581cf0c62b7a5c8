@NullMarked
package org.comeasure.collection.domain;

import org.jspecify.annotations.NullMarked;
