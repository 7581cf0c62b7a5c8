package org.comeasure.isolation;

import org.jspecify.annotations.Nullable;

/**
 * One who tries a route.
 *
 * @param username in the demo realm; null for somebody who is not signed in
 * @param role the one held in Velmora's network; empty for none
 * @param own the ground the person stands on
 */
record Person(@Nullable String username, String role, Place own) {

  enum Place {
    /** The whole network of Velmora. */
    NETWORK,
    /** Nordwind in it. */
    PARTNER,
    /** Nordwind's branch in Kiel. */
    BRANCH,
    /** Not in Velmora's network, or not any more. */
    ELSEWHERE
  }

  boolean holdsVelmora() {
    return own != Place.ELSEWHERE;
  }

  boolean ofPartner() {
    return own == Place.PARTNER || own == Place.BRANCH;
  }

  @Override
  public String toString() {
    return username == null ? "nobody" : username;
  }
}
