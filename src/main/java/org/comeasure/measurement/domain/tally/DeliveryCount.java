package org.comeasure.measurement.domain.tally;

import java.util.Set;
import org.comeasure.collection.Channel;
import org.comeasure.collection.CountedResponse;
import org.comeasure.collection.Flag;
import org.comeasure.collection.Provenance;
import org.comeasure.measurement.domain.Histogram;

/**
 * What the counts under {@value org.comeasure.programme.MeasureEntry#DELIVERY} stand for. Nothing
 * is written of most responses: a form of ours brought them and they have no such flag.
 */
public final class DeliveryCount {

  /** Where staff stand by, or handed in by a program that is not the partner's own. */
  private static final int OUT_OF_SIGHT = 0;

  /** Handed in by the partner's own program, and so out of our sight as well. */
  private static final int BY_PARTNER = 3;

  private static final Set<Channel> UNSEEN_CHANNELS = Set.of(Channel.KIOSK, Channel.API);

  private DeliveryCount() {}

  /** Whether responses with the flag are counted here, under its number. */
  public static boolean holds(Flag flag) {
    return flag.number() > Flag.TOP_BURST.number();
  }

  /** How many were answered where staff stand by, or out of our sight. */
  public static long outOfSight(Histogram counted) {
    return counted.count(OUT_OF_SIGHT) + byPartner(counted);
  }

  /** How many the partners' own programs handed in. */
  public static long byPartner(Histogram counted) {
    return counted.count(BY_PARTNER);
  }

  /** Eleven counts. */
  static long[] counts(CountedResponse response) {
    long[] counts = new long[Histogram.HIGHEST + 1];
    if (response.provenance() == Provenance.PARTNER_CLIENT) {
      counts[BY_PARTNER] = 1;
    } else if (UNSEEN_CHANNELS.contains(response.channel())) {
      counts[OUT_OF_SIGHT] = 1;
    }
    for (var flag : response.quality().flags()) {
      if (holds(flag)) {
        counts[flag.number()] = 1;
      }
    }
    return counts;
  }
}
