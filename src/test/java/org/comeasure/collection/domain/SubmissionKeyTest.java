package org.comeasure.collection.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class SubmissionKeyTest {

  @Test
  void comesBackFromItsBytes() {
    var key = SubmissionKey.at(Instant.EPOCH);
    assertThat(key.bytes()).hasSize(16);
    assertThat(SubmissionKey.of(key.bytes())).isEqualTo(key);
    assertThatIllegalArgumentException().isThrownBy(() -> SubmissionKey.of(new byte[15]));
  }

  @Test
  void derivedKeysKeepTheirPartsApart() {
    var key = SubmissionKey.derivedFrom(List.of("ab", "c"));
    assertThat(SubmissionKey.derivedFrom(List.of("ab", "c"))).isEqualTo(key);
    assertThat(SubmissionKey.derivedFrom(List.of("a", "bc"))).isNotEqualTo(key);
    assertThat(SubmissionKey.derivedFrom(List.of("abc"))).isNotEqualTo(key);
  }

  @Test
  void newKeysFollowOneAnotherInTimeAndDifferAtOneMoment() {
    var now = Instant.parse("2026-11-22T10:00:00Z");
    var keys = new HashSet<SubmissionKey>();
    for (int i = 0; i < 1_000; i++) {
      keys.add(SubmissionKey.at(now));
    }
    assertThat(keys).hasSize(1_000);
    var later = SubmissionKey.at(now.plusMillis(1));
    assertThat(keys).allMatch(key -> key.compareTo(later) < 0);
  }

  @Test
  void ordersAsTheDatabaseDoes() {
    assertThat(new SubmissionKey(-1, 0)).isGreaterThan(new SubmissionKey(1, 0));
    assertThat(new SubmissionKey(1, -1)).isGreaterThan(new SubmissionKey(1, 1));
  }
}
