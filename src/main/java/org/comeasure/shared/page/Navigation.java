package org.comeasure.shared.page;

import java.util.List;
import java.util.Set;

/** A capability's entries in the top bar; every bean of this type is asked once at start. */
public interface Navigation {

  List<Entry> entries();

  /**
   * One entry, shown to whoever holds one of the roles.
   *
   * @param order position in the bar, small ones first
   * @param textKey key of its label
   * @param path where it leads; {@code {network}} stands for the network in view, and without one
   *     the entry is left out
   * @param roles any one of them suffices
   */
  record Entry(int order, String textKey, String path, Set<String> roles) {

    public Entry {
      roles = Set.copyOf(roles);
    }
  }
}
