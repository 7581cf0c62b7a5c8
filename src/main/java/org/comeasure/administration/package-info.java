/**
 * Who takes part in a network and who comes in for them: partners' organisations and people, made
 * here and settled at the identity provider.
 *
 * <p>Invariants: what our tables say is the truth; the identity provider is made to agree with it
 * by steps that can be done again, and a suspension holds from the moment that it is written here.
 * Of the provider's rights only those are used that the realm gives to the onboarding client.
 */
@NullMarked
package org.comeasure.administration;

import org.jspecify.annotations.NullMarked;
