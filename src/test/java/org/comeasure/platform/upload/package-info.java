/** Files that people and programs hand in. */
@NullMarked
package org.comeasure.platform.upload;

import org.jspecify.annotations.NullMarked;
