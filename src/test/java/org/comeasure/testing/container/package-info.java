/**
 * Runs tests inside of the deployed portal: on Payara Micro, with the real beans and a real
 * MariaDB, but without Keycloak.
 */
@NullMarked
package org.comeasure.testing.container;

import org.jspecify.annotations.NullMarked;
