/**
 * Whether this node lives, may get requests, and has started, for whoever runs it (MicroProfile
 * Health). Keycloak is not part of it: the public form must go on without it.
 */
@NullMarked
package org.comeasure.platform.health;

import org.jspecify.annotations.NullMarked;
