/** Organisations, groups and people at the identity provider. */
@NullMarked
package org.comeasure.administration.provisioning.boundary;

import org.jspecify.annotations.NullMarked;
