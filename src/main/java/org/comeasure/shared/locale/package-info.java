/** The reader's language: which one it is, its words, and how it writes numbers and dates. */
@NullMarked
package org.comeasure.shared.locale;

import org.jspecify.annotations.NullMarked;
