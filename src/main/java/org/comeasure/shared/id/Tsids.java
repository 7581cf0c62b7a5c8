package org.comeasure.shared.id;

import com.github.f4b6a3.tsid.Tsid;
import com.github.f4b6a3.tsid.TsidCreator;
import java.util.OptionalLong;

/** Makes, prints and reads row identifiers. */
public final class Tsids {

  private Tsids() {}

  public static long next() {
    return TsidCreator.getTsid().toLong();
  }

  public static String print(long id) {
    return Tsid.from(id).toString();
  }

  /** Empty for whatever is not an identifier, so that garbage and unknown answer alike. */
  public static OptionalLong parse(String text) {
    return Tsid.isValid(text) ? OptionalLong.of(Tsid.from(text).toLong()) : OptionalLong.empty();
  }
}
