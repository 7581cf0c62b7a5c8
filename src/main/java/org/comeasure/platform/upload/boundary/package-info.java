/** Keeps files and gives them out. */
@NullMarked
package org.comeasure.platform.upload.boundary;

import org.jspecify.annotations.NullMarked;
