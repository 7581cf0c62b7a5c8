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

  /** Where staff stand by, or where the answers were made out of our sight. */
  public static final int OUT_OF_SIGHT = 0;

  /** Handed in by the partner's own program. */
  public static final int BY_PARTNER = 3;

  private static final Set<Channel> UNSEEN_CHANNELS = Set.of(Channel.KIOSK, Channel.API);

  private DeliveryCount() {}

  /** Whether responses with the flag are counted here, under its number. */
  public static boolean holds(Flag flag) {
    return flag.number() > Flag.TOP_BURST.number();
  }

  static Histogram of(CountedResponse response) {
    long[] counts = new long[Histogram.HIGHEST + 1];
    boolean byPartner = response.provenance() == Provenance.PARTNER_CLIENT;
    counts[BY_PARTNER] = byPartner ? 1 : 0;
    counts[OUT_OF_SIGHT] = byPartner || UNSEEN_CHANNELS.contains(response.channel()) ? 1 : 0;
    response.quality().flags().stream()
        .filter(DeliveryCount::holds)
        .forEach(flag -> counts[flag.number()] = 1);
    return Histogram.of(counts);
  }
}
