package org.comeasure.collection.domain.flag;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.comeasure.collection.Channel;
import org.comeasure.collection.Flag;
import org.comeasure.collection.Provenance;
import org.comeasure.collection.domain.Origin;

/**
 * What a partner's own program says of answers about that very partner, held against what the
 * portal knows.
 *
 * <p><b>Rule:</b> an answer that is said to have come by a link, code, mail or page of ours, or by
 * one of our links in particular, would have come by our form; handed in by the partner's program
 * its channel is unverified. An answer that is handed in more than {@link #PROMPT} after it was
 * given is late: months that are over are not filled in afterwards. What the manufacturer's program
 * hands in is the manufacturer's word, whatever it says.
 *
 * <p><b>Example:</b> on 4 December the partner's program hands in an answer of 30 November by its
 * QR code: late, and of an unverified channel. Handed in on 2 December as collected elsewhere it is
 * neither. An honest import of an old year is late as well: it is a reason to look, not a proof.
 */
public final class PartnerDelivery {

  public static final Duration PROMPT = Duration.ofHours(72);

  private static final Set<Channel> BY_FORMS =
      Set.of(Channel.LINK, Channel.QR, Channel.EMAIL, Channel.EMBED);

  private PartnerDelivery() {}

  public static Set<Flag> flags(Origin origin, Instant answeredAt, Instant receivedAt) {
    var flags = EnumSet.noneOf(Flag.class);
    if (origin.provenance() != Provenance.PARTNER_CLIENT) {
      return flags;
    }
    if (origin.link() != null || BY_FORMS.contains(origin.channel())) {
      flags.add(Flag.UNVERIFIED_CHANNEL);
    }
    if (receivedAt.isAfter(answeredAt.plus(PROMPT))) {
      flags.add(Flag.LATE_DELIVERY);
    }
    return flags;
  }
}
