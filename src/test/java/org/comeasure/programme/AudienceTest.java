package org.comeasure.programme;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AudienceTest {

  /** They stand in tables and in addresses: another order or name would change what was counted. */
  @Test
  void codesAndNumbersStayAsTheyAre() {
    assertThat(Audience.codes())
        .containsExactly("end-user", "partner", "partner-staff", "manufacturer-staff");
    assertThat(Audience.values()).extracting(Audience::number).containsExactly(1, 2, 3, 4);
    for (var audience : Audience.values()) {
      assertThat(Audience.of(audience.code())).contains(audience);
      assertThat(Audience.numbered(audience.number())).isEqualTo(audience);
    }
    assertThat(Audience.of("END_USER")).isEmpty();
  }
}
