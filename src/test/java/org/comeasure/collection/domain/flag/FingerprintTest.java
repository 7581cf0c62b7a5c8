package org.comeasure.collection.domain.flag;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.comeasure.collection.ResponseId;
import org.comeasure.collection.domain.Answers;
import org.comeasure.tenancy.PartnerId;
import org.junit.jupiter.api.Test;

class FingerprintTest {

  private static final String WORDS = "The mechanic came an hour early!";
  private static final String LONG =
      "The mechanic came an hour early and even brought the spare part.";

  @Test
  void equalScoresAndWordsAreTheSame() {
    assertThat(Fingerprint.of(said(9, WORDS)))
        .isNotEmpty()
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
  void digitsAndAccentsDoNotTellThemApart() {
    assertThat(Fingerprint.of(said(9, WORDS + " 17"))).isEqualTo(Fingerprint.of(said(9, WORDS)));
    assertThat(Fingerprint.of(said(9, "Le tr\u00e8s bon caf\u00e9 de l'atelier")))
        .isEqualTo(Fingerprint.of(said(9, "le tres bon cafe de l atelier")));
  }

  @Test
  void manyLettersTellOfADuplicateWhateverTheScores() {
    assertThat(Fingerprint.of(said(8, LONG))).isEqualTo(Fingerprint.of(said(9, LONG))).hasSize(1);
    long telling = Fingerprint.of(said(8, LONG)).get(0);
    assertThat(repeated(telling, moments(0, 1, 2))).hasSize(2);
  }

  @Test
  void fewLettersWithOtherScoresTellFromTheThirdTimeOn() {
    var nine = Fingerprint.of(said(9, WORDS));
    var eight = Fingerprint.of(said(8, WORDS));
    assertThat(nine).hasSize(2).doesNotContain(eight.get(0)).contains(eight.get(1));
    assertThat(repeated(nine.get(0), moments(0, 1))).hasSize(1);
    assertThat(repeated(nine.get(1), moments(0, 1))).isEmpty();
    assertThat(repeated(nine.get(1), moments(0, 1, 2, 3))).hasSize(2);
    assertThat(repeated(nine.get(1), moments(0, 1, 31))).isEmpty();
  }

  @Test
  void anotherWordIsAnotherAnswer() {
    assertThat(Fingerprint.of(said(9, WORDS + " Twice.")))
        .isNotEqualTo(Fingerprint.of(said(9, WORDS)));
  }

  @Test
  void fewerThanTwentyLettersAreNothingToCompare() {
    assertThat(Fingerprint.of(said(9, "Very good"))).isEmpty();
    assertThat(Fingerprint.of(said(9, "abcdefghij klmnopqrs ... !!! "))).isEmpty();
    assertThat(Fingerprint.of(said(9, "abcdefghij klmnopqrst"))).isNotEmpty();
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

  @Test
  void whatIsNewTellsAsMuchAsAllTogether() {
    var random = new Random(7);
    for (long fingerprint : List.of(2L, 3L)) {
      for (int run = 0; run < 200; run++) {
        var all = new ArrayList<>(moments(random.ints(30, 0, 600).toArray()));
        Collections.shuffle(all, random);
        var found = new HashSet<ResponseId>();
        for (int from = 0; from < all.size(); from += 7) {
          int to = Math.min(all.size(), from + 7);
          var fresh = responses(all.subList(from, to));
          found.addAll(Fingerprint.repeated(fingerprint, all.subList(0, to), fresh));
        }
        assertThat(found).isEqualTo(repeated(fingerprint, all));
      }
    }
  }

  @Test
  void ofThoseThatAreNotNewOnlyTheNextOnesAreTold() {
    var many = moments(0, 1, 2, 3, 4, 5);
    var third = Set.of(many.get(2).response());
    assertThat(Fingerprint.repeated(2, many, third))
        .containsExactlyInAnyOrder(many.get(2).response(), many.get(3).response());
  }

  private static Set<ResponseId> repeated(long fingerprint, List<Moment> moments) {
    return Fingerprint.repeated(fingerprint, moments, responses(moments));
  }

  private static Set<ResponseId> responses(List<Moment> moments) {
    return moments.stream().map(Moment::response).collect(Collectors.toSet());
  }

  private static List<Moment> moments(int... days) {
    var first = Instant.parse("2026-11-01T09:00:00Z");
    return IntStream.range(0, days.length)
        .mapToObj(i -> new Moment(new ResponseId(i + 1), first.plus(Duration.ofDays(days[i]))))
        .toList();
  }

  private static Answers said(int score, String comment) {
    return new Answers(Map.of("recommend", score), Map.of(), Map.of("comment", comment));
  }
}
