/** What holds for every exchange: headers, compression, and how much may be sent. */
@NullMarked
package org.comeasure.platform.web.http;

import org.jspecify.annotations.NullMarked;
