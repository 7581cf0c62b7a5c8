/**
 * Who is asking: the one authentication mechanism of the application, the sign-in and sign-out
 * journeys, and the filters that stand before every resource.
 *
 * <p>Invariants: roles come only from a verified token, and only from inside the organisation they
 * were granted in; the network of a path is chosen among those held; a browser never sees a token;
 * a path that {@link org.comeasure.tenancy.boundary.identity.RequestPath} calls open touches
 * neither session nor identity provider.
 */
@NullMarked
package org.comeasure.tenancy.boundary.identity;

import org.jspecify.annotations.NullMarked;
