package org.comeasure.tenancy.boundary.identity;

import java.util.Locale;
import org.comeasure.tenancy.domain.session.SessionSecret;

/**
 * The browser that somebody signs in with.
 *
 * @param secret what its cookie holds from now on
 * @param name what it calls itself; may be blank
 * @param language in which it is spoken to
 */
record Device(SessionSecret secret, String name, Locale language) {}
