package org.comeasure.shared.id;

import com.github.f4b6a3.tsid.Tsid;
import com.github.f4b6a3.tsid.TsidCreator;
import java.time.Instant;
import java.util.OptionalLong;

/** Makes, prints and reads row identifiers. */
public final class Tsids {

  private static final int RANDOM_BITS = 22;

  private Tsids() {}

  public static long next() {
    return TsidCreator.getTsid().toLong();
  }

  /** The least identifier that can be drawn at that time or later. */
  public static long firstAt(Instant time) {
    return (time.toEpochMilli() - Tsid.TSID_EPOCH) << RANDOM_BITS;
  }

  public static String print(long id) {
    return Tsid.from(id).toString();
  }

  /** Empty for whatever is not an identifier, so that garbage and unknown answer alike. */
  public static OptionalLong parse(String text) {
    return Tsid.isValid(text) ? OptionalLong.of(Tsid.from(text).toLong()) : OptionalLong.empty();
  }
}
