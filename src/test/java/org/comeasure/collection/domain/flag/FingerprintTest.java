package org.comeasure.collection.domain.flag;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.comeasure.collection.domain.Answers;
import org.comeasure.tenancy.PartnerId;
import org.junit.jupiter.api.Test;

class FingerprintTest {

  private static final String WORDS = "The mechanic came an hour early!";

  @Test
  void equalScoresAndWordsAreTheSame() {
    assertThat(Fingerprint.of(said(9, WORDS)))
        .isPresent()
        .isEqualTo(Fingerprint.of(said(9, WORDS)));
  }

  @Test
  void caseBlanksPunctuationAndEncodingDoNotTellThemApart() {
    assertThat(Fingerprint.of(said(9, "the  mechanic came\nan hour early")))
        .isEqualTo(Fingerprint.of(said(9, WORDS)));
    assertThat(Fingerprint.of(said(9, "Sehr schnelle und saubere Ausfu\u0308hrung")))
        .isEqualTo(Fingerprint.of(said(9, "sehr schnelle und saubere Ausf\u00fchrung.")));
  }

  @Test
  void anotherScoreOrAnotherWordIsAnotherAnswer() {
    assertThat(Fingerprint.of(said(8, WORDS))).isNotEqualTo(Fingerprint.of(said(9, WORDS)));
    assertThat(Fingerprint.of(said(9, WORDS + " Twice.")))
        .isNotEqualTo(Fingerprint.of(said(9, WORDS)));
  }

  @Test
  void fewerThanTwentyLettersAreNothingToCompare() {
    assertThat(Fingerprint.of(said(9, "Very good"))).isEmpty();
    assertThat(Fingerprint.of(said(9, "abcdefghij klmnopqrs ... !!! "))).isEmpty();
    assertThat(Fingerprint.of(said(9, "abcdefghij klmnopqrst"))).isPresent();
    assertThat(Fingerprint.of(new Answers(Map.of("recommend", 9), Map.of(), Map.of()))).isEmpty();
  }

  @Test
  void aSenderIsAnotherOneTomorrowAtAnotherPartnerAndUnderAnotherKey() {
    var today = LocalDate.of(2026, 11, 22);
    var nordwind = new PartnerId(1);
    long sender = Sender.of("key", today, nordwind, "192.0.2.7");
    assertThat(Sender.of("key", today, nordwind, "192.0.2.7")).isEqualTo(sender);
    assertThat(Sender.of("key", today, nordwind, "192.0.2.8")).isNotEqualTo(sender);
    assertThat(Sender.of("key", today.plusDays(1), nordwind, "192.0.2.7")).isNotEqualTo(sender);
    assertThat(Sender.of("key", today, new PartnerId(2), "192.0.2.7")).isNotEqualTo(sender);
    assertThat(Sender.of("other", today, nordwind, "192.0.2.7")).isNotEqualTo(sender);
  }

  private static Answers said(int score, String comment) {
    return new Answers(Map.of("recommend", score), Map.of(), Map.of("comment", comment));
  }
}
