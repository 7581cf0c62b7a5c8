/**
 * MariaDB, Keycloak and the portal on Payara Micro as child processes of this JVM.
 *
 * <p>The demo starts them for a person, {@code SharedStack} for tests. Every part listens on
 * 127.0.0.1 only, is called ready only after a real request was answered, and ends with the JVM.
 * All files live below one data directory.
 */
@NullMarked
package org.comeasure.testing.stack;

import org.jspecify.annotations.NullMarked;
