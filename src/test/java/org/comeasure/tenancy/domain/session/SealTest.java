package org.comeasure.tenancy.domain.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SealTest {

  private static final byte[] KEY = SessionSecret.random();
  private static final byte[] PLAIN = "tokens".getBytes(StandardCharsets.UTF_8);
  private static final byte[] OWNER = {1};
  private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

  private final Seal seal = new Seal(KEY, "tokens");

  @Test
  void opensWhatItClosed() {
    assertThat(seal.open(seal.close(PLAIN, OWNER), OWNER)).hasValue(PLAIN);
  }

  @Test
  void neverClosesTheSameWayTwice() {
    assertThat(seal.close(PLAIN, OWNER)).isNotEqualTo(seal.close(PLAIN, OWNER));
  }

  @Test
  void everyChangedBitIsNoticed() {
    var sealed = seal.close(PLAIN, OWNER);
    for (int bit = 0; bit < sealed.length * 8; bit++) {
      var tampered = sealed.clone();
      tampered[bit / 8] ^= (byte) (1 << bit % 8);
      assertThat(seal.open(tampered, OWNER)).isEmpty();
    }
  }

  @Test
  void opensNeitherForAnotherOwnerNorPurposeNorKey() {
    var sealed = seal.close(PLAIN, OWNER);
    assertThat(seal.open(sealed, new byte[] {2})).isEmpty();
    assertThat(new Seal(KEY, "attempt").open(sealed, OWNER)).isEmpty();
    assertThat(new Seal(SessionSecret.random(), "tokens").open(sealed, OWNER)).isEmpty();
    assertThat(seal.open(new byte[0], OWNER)).isEmpty();
    assertThat(seal.open(new byte[12], OWNER)).isEmpty();
  }

  @Test
  void attemptsAnswerTheirOwnStateOnlyAndForTenMinutes() throws ParseException {
    var attempt = Attempt.parse(Attempt.begin(ReturnPath.of("/n/x"), NOON).bytes());
    assertThat(attempt.target().text()).isEqualTo("/n/x");
    assertThat(attempt.answers(attempt.state(), NOON.plusSeconds(599))).isTrue();
    assertThat(attempt.answers(attempt.state(), NOON.plus(Duration.ofMinutes(10)))).isFalse();
    assertThat(attempt.answers(attempt.state() + "x", NOON)).isFalse();
    assertThat(attempt.answers("", NOON)).isFalse();
    assertThat(attempt.verifier()).hasSize(43).isNotEqualTo(attempt.nonce());
  }
}
