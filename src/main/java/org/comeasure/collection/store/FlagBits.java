package org.comeasure.collection.store;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import org.comeasure.collection.Flag;

/** Flags as one number. */
final class FlagBits {

  private FlagBits() {}

  static int of(Collection<Flag> flags) {
    return flags.stream().mapToInt(FlagBits::of).reduce(0, (one, other) -> one | other);
  }

  static Set<Flag> read(int bits) {
    var flags = EnumSet.noneOf(Flag.class);
    Arrays.stream(Flag.values()).filter(flag -> (bits & of(flag)) != 0).forEach(flags::add);
    return flags;
  }

  private static int of(Flag flag) {
    return 1 << (flag.number() - 1);
  }
}
