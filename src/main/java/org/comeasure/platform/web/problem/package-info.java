/** Turns whatever goes wrong into a problem for programs or a page for people. */
@NullMarked
package org.comeasure.platform.web.problem;

import org.jspecify.annotations.NullMarked;
