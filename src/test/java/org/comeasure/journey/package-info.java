/** What people do, in a real browser, through Keycloak's own login. */
@NullMarked
package org.comeasure.journey;

import org.jspecify.annotations.NullMarked;
