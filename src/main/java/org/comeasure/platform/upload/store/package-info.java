/** Where files lie. */
@NullMarked
package org.comeasure.platform.upload.store;

import org.jspecify.annotations.NullMarked;
