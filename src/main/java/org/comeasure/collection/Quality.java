package org.comeasure.collection;

import java.util.Set;

/**
 * How far one response can be relied on.
 *
 * @param flags those that nobody has dismissed
 * @param asked questions with a scale that it was asked, battery items counted each
 * @param leftOut those among them that it left unanswered
 */
public record Quality(Set<Flag> flags, int asked, int leftOut) {

  public Quality {
    flags = Set.copyOf(flags);
    if (asked < 0 || leftOut < 0 || leftOut > asked) {
      throw new IllegalArgumentException(leftOut + " left out of " + asked);
    }
  }
}
