package org.comeasure.collection.domain.flag;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.comeasure.collection.Channel;
import org.comeasure.collection.Flag;
import org.comeasure.collection.LinkId;
import org.comeasure.collection.Provenance;
import org.comeasure.collection.domain.Origin;
import org.comeasure.tenancy.PartnerId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PartnerDeliveryTest {

  private static final Instant NOW = Instant.parse("2026-12-04T09:00:00Z");
  private static final Duration HOUR = Duration.ofHours(1);

  @ParameterizedTest
  @EnumSource(names = {"LINK", "QR", "EMAIL", "EMBED"})
  void aPartnersProgramThatClaimsAFormsChannelIsUnverified(Channel channel) {
    assertThat(flags(Provenance.PARTNER_CLIENT, channel, null, HOUR))
        .containsExactly(Flag.UNVERIFIED_CHANNEL);
    assertThat(flags(Provenance.MANUFACTURER_CLIENT, channel, null, HOUR)).isEmpty();
    assertThat(flags(Provenance.FORM, channel, new LinkId(7), HOUR)).isEmpty();
  }

  @Test
  void soIsOneThatClaimsALink() {
    assertThat(flags(Provenance.PARTNER_CLIENT, Channel.KIOSK, new LinkId(7), HOUR))
        .containsExactly(Flag.UNVERIFIED_CHANNEL);
    assertThat(flags(Provenance.PARTNER_CLIENT, Channel.KIOSK, null, HOUR)).isEmpty();
    assertThat(flags(Provenance.PARTNER_CLIENT, Channel.API, null, HOUR)).isEmpty();
  }

  @Test
  void whatAPartnersProgramHandsInAfterThreeDaysIsLate() {
    var limit = Duration.ofHours(72);
    assertThat(flags(Provenance.PARTNER_CLIENT, Channel.API, null, limit)).isEmpty();
    assertThat(flags(Provenance.PARTNER_CLIENT, Channel.API, null, limit.plusMillis(1)))
        .containsExactly(Flag.LATE_DELIVERY);
    assertThat(flags(Provenance.MANUFACTURER_CLIENT, Channel.API, null, limit.multipliedBy(9)))
        .isEmpty();
  }

  private static Set<Flag> flags(
      Provenance provenance, Channel channel, @Nullable LinkId link, Duration ago) {
    var origin =
        new Origin(new PartnerId(1), null, link, null, channel, "en", "DE", provenance, null);
    return PartnerDelivery.flags(origin, NOW.minus(ago), NOW);
  }
}
