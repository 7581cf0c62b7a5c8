/** What end users and partners say: links, the public form, the intake, and the responses. */
@NullMarked
package org.comeasure.collection;

import org.jspecify.annotations.NullMarked;
