/** The API's own description, for programs at /openapi and for people at /api/docs. */
@NullMarked
package org.comeasure.platform.web.apidoc;

import org.jspecify.annotations.NullMarked;
