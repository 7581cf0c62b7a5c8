package org.comeasure.collection.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.comeasure.collection.Channel;
import org.comeasure.programme.QuestionnaireId;
import org.comeasure.programme.TouchpointId;
import org.comeasure.tenancy.PartnerId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LinkTest {

  private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

  @Test
  void staysOpenWithoutAnEnd() {
    assertThat(link(null).statusAt(NOW.plusSeconds(1_000_000_000))).isEqualTo(LinkStatus.ACTIVE);
  }

  @Test
  void closesAtTheMomentOfItsEnd() {
    var link = link(NOW.plusSeconds(60));
    assertThat(link.statusAt(NOW.plusSeconds(59))).isEqualTo(LinkStatus.ACTIVE);
    assertThat(link.statusAt(NOW.plusSeconds(60))).isEqualTo(LinkStatus.EXPIRED);
  }

  @Test
  void revokedIsForGoodAndTellsMoreThanExpired() {
    var link = link(NOW.plusSeconds(60));
    link.revoke(NOW);
    assertThat(link.statusAt(NOW)).isEqualTo(LinkStatus.REVOKED);
    assertThat(link.statusAt(NOW.plusSeconds(60))).isEqualTo(LinkStatus.REVOKED);
  }

  private static Link link(@Nullable Instant end) {
    var asked = new NewLink(TouchpointId.next(), null, null, Channel.QR, "Counter", end);
    return new Link(PartnerId.next(), asked, QuestionnaireId.next(), NOW);
  }
}
