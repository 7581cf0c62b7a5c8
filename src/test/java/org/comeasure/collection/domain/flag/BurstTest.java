package org.comeasure.collection.domain.flag;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.comeasure.collection.ResponseId;
import org.junit.jupiter.api.Test;

class BurstTest {

  private static final Instant NINE = Instant.parse("2026-11-20T09:00:00Z");

  @Test
  void fiveWithinTenMinutesAreABurstAndALaterOneIsNot() {
    assertThat(places(Burst.OF_ONE_ORIGIN.among(at(0, 240, 420, 540, 600, 1260))))
        .containsExactlyInAnyOrder(1, 2, 3, 4, 5);
  }

  @Test
  void fiveInASecondMoreThanTenMinutesAreNone() {
    assertThat(Burst.OF_ONE_ORIGIN.among(at(0, 240, 420, 540, 601))).isEmpty();
    assertThat(Burst.OF_ONE_ORIGIN.among(at(0, 1, 2, 3))).isEmpty();
    assertThat(Burst.OF_ONE_ORIGIN.among(List.of())).isEmpty();
  }

  @Test
  void aLongBurstIsFlaggedToItsEnd() {
    var everyTwoMinutes = IntStream.range(0, 12).map(i -> i * 120).toArray();
    assertThat(Burst.OF_ONE_ORIGIN.among(at(everyTwoMinutes))).hasSize(12);
  }

  @Test
  void theOrderInWhichTheyAreGivenDoesNotMatter() {
    var moments = new ArrayList<>(at(0, 240, 420, 540, 600, 1260));
    Collections.shuffle(moments, new Random(4));
    assertThat(places(Burst.OF_ONE_ORIGIN.among(moments))).containsExactlyInAnyOrder(1, 2, 3, 4, 5);
  }

  @Test
  void sixTopScoresInARowWithinAQuarterOfAnHourAreABurst() {
    assertThat(rows(at(0, 180, 360, 540, 720, 900))).hasSize(6);
    assertThat(rows(at(0, 180, 360, 540, 720, 901))).isEmpty();
    assertThat(rows(at(0, 10, 20, 30, 40))).isEmpty();
  }

  @Test
  void aSlowerPaceDoesNotStepOverTheWindow() {
    assertThat(rows(every(181, 40, 1))).as("every three minutes and a second").hasSize(40);
    assertThat(rows(every(14 * 60, 30, 1))).as("every 14 minutes").hasSize(30);
  }

  @Test
  void onePointLessDoesNotEndTheRow() {
    assertThat(rows(every(30, 100, 2))).as("10 and 9 in turn").hasSize(100);
    assertThat(rows(every(100, 8, 8))).as("hardly any top score").isEmpty();
    assertThat(rows(every(100, 12, 12))).as("but many").hasSize(12);
  }

  @Test
  void ofAllOfAPartnerOnlyLongRowsCount() {
    assertThat(Burst.inRow(every(60, 11, 1), Burst.LONG_ROWS)).isEmpty();
    assertThat(Burst.inRow(every(60, 12, 1), Burst.LONG_ROWS)).hasSize(12);
  }

  @Test
  void anotherScoreEndsTheRow() {
    var moments = new ArrayList<>(at(0, 10, 20, 30, 40, 50));
    moments.add(new Moment(new ResponseId(99), NINE.plusSeconds(25)));
    assertThat(rows(moments)).isEmpty();
    moments.addAll(at(2000, 2010, 2020, 2030, 2040, 2050));
    assertThat(rows(moments)).hasSize(6).doesNotContain(new ResponseId(99));
  }

  private static Set<ResponseId> rows(Collection<Moment> moments) {
    return Burst.inRow(moments, Burst.OF_TOP_SCORES);
  }

  /** Near the top each, one of so many at the top. */
  private static List<Moment> every(int seconds, int count, int top) {
    return IntStream.range(0, count)
        .mapToObj(
            i ->
                new Moment(
                    new ResponseId(i + 1),
                    NINE.plusSeconds((long) i * seconds),
                    true,
                    i % top == 0))
        .toList();
  }

  private static List<Moment> at(int... seconds) {
    return IntStream.range(0, seconds.length)
        .mapToObj(
            i ->
                new Moment(
                    new ResponseId(i + 1 + (seconds[0] == 0 ? 0 : 1000)),
                    NINE.plusSeconds(seconds[i]),
                    true,
                    true))
        .toList();
  }

  private static Set<Integer> places(Set<ResponseId> found) {
    return found.stream().map(id -> (int) id.value()).collect(Collectors.toSet());
  }
}
