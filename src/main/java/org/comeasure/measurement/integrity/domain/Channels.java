package org.comeasure.measurement.integrity.domain;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.comeasure.collection.Channel;

/**
 * The ways on which the responses came; none where nobody looked.
 *
 * @param responses by the channel that they claim
 * @param unseen those of kiosks, of other systems and of partners' own programs
 * @param byPartner those that the partners' own programs handed in, whatever they claim
 */
public record Channels(Map<Channel, Long> responses, long unseen, long byPartner) {

  public static final Channels UNKNOWN = new Channels(Map.of());

  /** Where staff stand by, or where the answers were made out of our sight. */
  private static final Set<Channel> OUT_OF_SIGHT = Set.of(Channel.KIOSK, Channel.API);

  /** Of which partners' own programs handed in none. */
  public Channels(Map<Channel, Long> responses) {
    this(responses, 0, 0);
  }

  public Channels {
    var counted = new EnumMap<Channel, Long>(Channel.class);
    responses.forEach(
        (channel, count) -> {
          if (count < 0) {
            throw new IllegalArgumentException("Negative count of " + channel);
          }
          if (count > 0) {
            counted.put(channel, count);
          }
        });
    responses = Map.copyOf(counted);
  }

  public boolean known() {
    return !responses.isEmpty();
  }

  /** Those that were used, the most used first. */
  public List<Channel> mostUsed() {
    return responses.keySet().stream()
        .sorted(
            Comparator.<Channel>comparingLong(responses::get)
                .reversed()
                .thenComparing(Channel::number))
        .toList();
  }

  /** Of all responses, 0 to 1. */
  public double share(Channel channel) {
    return share(responses.getOrDefault(channel, 0L));
  }

  /**
   * The share of what came where staff stand by or was made out of our sight, 0 to 1. A partner's
   * own program counts, whatever channel it claims.
   */
  public double outOfSight() {
    long claimed = 0;
    for (var channel : OUT_OF_SIGHT) {
      claimed += responses.getOrDefault(channel, 0L);
    }
    return share(Math.max(claimed, unseen));
  }

  /** The share of what partners' own programs handed in, 0 to 1. */
  public double byPartnerShare() {
    return share(byPartner);
  }

  private double share(long count) {
    long all = 0;
    for (long each : responses.values()) {
      all += each;
    }
    return all == 0 ? 0 : (double) count / all;
  }
}
