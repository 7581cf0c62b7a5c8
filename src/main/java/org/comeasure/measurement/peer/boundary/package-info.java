/**
 * Peers for people and for other systems. Nothing leaves here but what the policy publishes and
 * what is the partner's own.
 */
@NullMarked
package org.comeasure.measurement.peer.boundary;

import org.jspecify.annotations.NullMarked;
