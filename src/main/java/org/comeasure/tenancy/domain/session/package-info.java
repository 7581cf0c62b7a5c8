/**
 * A signed-in person's session and what proves it: grants read from a token, the secret in the
 * cookie, the token that makes a form valid, the place to return to.
 */
@NullMarked
package org.comeasure.tenancy.domain.session;

import org.jspecify.annotations.NullMarked;
