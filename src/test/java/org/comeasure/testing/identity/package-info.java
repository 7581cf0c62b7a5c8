/**
 * Signs the cast in at the real Keycloak: for the portal's pages by session, for its API by token.
 */
package org.comeasure.testing.identity;
