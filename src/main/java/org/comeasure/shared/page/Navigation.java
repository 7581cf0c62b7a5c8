package org.comeasure.shared.page;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** A capability's ways in; every bean of this type is asked once at start. */
public interface Navigation {

  List<Entry> entries();

  /** Where an entry stands: in the top bar, or in one group of the settings. */
  enum Section {
    /** What people come for day by day: few, as each takes room from the others. */
    DAILY,
    ORGANISATION,
    COLLECTION,
    MEASUREMENT,
    SECURITY;

    /** Key of its name. */
    public String textKey() {
      return "shared.settings." + name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * One entry, shown to whoever holds one of the roles.
   *
   * @param order position in its section, small ones first
   * @param textKey key of its label; of a setting, the same with {@code .help} says what it is for
   * @param path where it leads; {@code {network}} stands for the network in view, and without one
   *     the entry is left out
   * @param roles any one of them suffices
   */
  record Entry(Section section, int order, String textKey, String path, Set<String> roles) {

    public Entry {
      roles = Set.copyOf(roles);
    }
  }
}
