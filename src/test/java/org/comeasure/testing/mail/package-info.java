/** The mail server of the demo and of tests: it takes every mail, delivers none and shows all. */
@NullMarked
package org.comeasure.testing.mail;

import org.jspecify.annotations.NullMarked;
