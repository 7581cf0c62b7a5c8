/** Who may call what: enforced for each resource method, and listed as enforced. */
@NullMarked
package org.comeasure.platform.web.access;

import org.jspecify.annotations.NullMarked;
