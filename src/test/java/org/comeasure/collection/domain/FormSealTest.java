package org.comeasure.collection.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.comeasure.collection.LinkId;
import org.comeasure.programme.QuestionnaireVersionId;
import org.junit.jupiter.api.Test;

class FormSealTest {

  private static final Instant NOW = Instant.parse("2026-11-22T10:00:00.123Z");
  private final FormSeal seal = new FormSeal("k".repeat(32));
  private final LinkId link = LinkId.next();
  private final FormToken token = FormToken.issue(link, QuestionnaireVersionId.next(), NOW);

  @Test
  void opensWhatItClosed() {
    assertThat(seal.open(seal.close(token), link, NOW)).contains(token);
  }

  @Test
  void thanksAreOfOneLinkForADayAndNoToken() {
    var thanks = seal.thanks(link, NOW);
    assertThat(seal.thanked(thanks, link, NOW)).isTrue();
    assertThat(seal.thanked(thanks, link, NOW.plus(FormToken.LIFETIME))).isFalse();
    assertThat(seal.thanked(thanks, LinkId.next(), NOW)).isFalse();
    assertThat(seal.thanked(seal.close(token), link, NOW)).isFalse();
    assertThat(seal.thanked("", link, NOW)).isFalse();
    assertThat(seal.open(thanks, link, NOW)).isEmpty();
  }

  @Test
  void everyTokenHasAKeyOfItsOwn() {
    assertThat(FormToken.issue(link, token.version(), NOW).key()).isNotEqualTo(token.key());
  }

  @Test
  void changingAnyCharacterSpoilsIt() {
    String sealed = seal.close(token);
    for (int i = 0; i < sealed.length(); i++) {
      char other = sealed.charAt(i) == 'A' ? 'B' : 'A';
      String forged = sealed.substring(0, i) + other + sealed.substring(i + 1);
      assertThat(seal.open(forged, link, NOW)).as("character %d", i).isEmpty();
    }
  }

  @Test
  void tokenOfAnotherLinkIsRefused() {
    assertThat(seal.open(seal.close(token), LinkId.next(), NOW)).isEmpty();
  }

  @Test
  void tokenOfAnotherKeyIsRefused() {
    var other = new FormSeal("o".repeat(32));
    assertThat(seal.open(other.close(token), link, NOW)).isEmpty();
  }

  @Test
  void tokenLivesForADay() {
    var lastMoment = token.issuedAt().plus(Duration.ofHours(24)).minusMillis(1);
    assertThat(seal.open(seal.close(token), link, lastMoment)).isPresent();
    assertThat(seal.open(seal.close(token), link, lastMoment.plusMillis(1))).isEmpty();
  }

  @Test
  void garbageIsRefused() {
    for (String garbage : new String[] {"", "x", "=", "ä", "A".repeat(96), "A".repeat(5000)}) {
      assertThat(seal.open(garbage, link, NOW)).isEmpty();
    }
  }

  @Test
  void ageIsNeverNegative() {
    assertThat(token.ageAt(NOW.minusSeconds(5))).isEqualTo(Duration.ZERO);
    assertThat(token.ageAt(token.issuedAt().plusSeconds(3))).isEqualTo(Duration.ofSeconds(3));
  }

  @Test
  void shortSecretIsRefused() {
    assertThatThrownBy(() -> new FormSeal("k".repeat(31)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
