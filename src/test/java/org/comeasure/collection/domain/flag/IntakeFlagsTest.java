package org.comeasure.collection.domain.flag;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.comeasure.collection.Channel;
import org.comeasure.collection.Flag;
import org.comeasure.collection.domain.Answers;
import org.comeasure.collection.domain.Forms;
import org.comeasure.collection.domain.Origin;
import org.comeasure.collection.domain.Submission;
import org.comeasure.collection.domain.SubmissionKey;
import org.comeasure.programme.AnswerScale;
import org.comeasure.programme.Question;
import org.comeasure.programme.Questionnaire;
import org.comeasure.programme.Translated;
import org.comeasure.tenancy.PartnerId;
import org.comeasure.tenancy.ReportingZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IntakeFlagsTest {

  private static final Pace SIXTY_ONE = new Pace(100, 61);

  @ParameterizedTest
  @CsvSource({"100, 61, 30, true", "100, 61, 31, false", "100, 60, 30, false", "100, 60, 29, true"})
  void underHalfTheMedianIsASpeeder(long answers, int median, int taken, boolean speeder) {
    assertThat(new Pace(answers, median).tooFast(taken)).isEqualTo(speeder);
  }

  @Test
  void thereIsNoSpeederBeforeAHundredAnswersNorWithoutATime() {
    assertThat(new Pace(99, 61).tooFast(1)).isFalse();
    assertThat(new Pace(100, 61).tooFast(1)).isTrue();
    assertThat(Pace.UNKNOWN.tooFast(0)).isFalse();
    assertThat(SIXTY_ONE.tooFast(null)).isFalse();
  }

  @Test
  void oneScoreDownABatteryIsStraightLining() {
    assertThat(straight(4, 4, 4, 4)).isTrue();
    assertThat(straight(1, 1, 1, 1, 1)).isTrue();
    assertThat(straight(5, 5, 5, 5, 4)).isFalse();
    assertThat(straight(4, 4, 4, null, 4)).isTrue();
    assertThat(straight(4, 4, 4, null, null)).isFalse();
    assertThat(straight(4, 4, 4)).isFalse();
    assertThat(straight()).isFalse();
  }

  @Test
  void twoShortBatteriesAreNoLongOne() {
    var asked = Forms.of(battery("one", 3), battery("two", 3));
    assertThat(StraightLining.in(asked, answers(scores("one", 4, 4, 4), scores("two", 4, 4, 4))))
        .isFalse();
  }

  @Test
  void otherQuestionsDoNotBreakTheLine() {
    var asked = Forms.of(recommend(), battery("one", 4));
    var said = answers(Map.of("recommend", 10), scores("one", 5, 5, 5, 5));
    assertThat(StraightLining.in(asked, said)).isTrue();
  }

  @Test
  void aSubmissionCarriesItsFlagsIntoWhatIsCounted() {
    var fast = submission(30);
    assertThat(IntakeFlags.of(fast, SIXTY_ONE))
        .containsExactlyInAnyOrder(Flag.SPEEDER, Flag.STRAIGHT_LINING);
    assertThat(IntakeFlags.of(fast, Pace.UNKNOWN)).containsExactly(Flag.STRAIGHT_LINING);
    var flagged = submission(31).flagged(IntakeFlags.of(submission(31), SIXTY_ONE));
    assertThat(flagged.counted(ReportingZone.UTC).quality().flags())
        .containsExactly(Flag.STRAIGHT_LINING);
    assertThat(fast.counted(ReportingZone.UTC).quality().flags()).isEmpty();
  }

  @Test
  void nothingButHighestScoresIsTop() {
    var asked = Forms.of(recommend(), battery("one", 3));
    assertThat(top(asked, 10, scores("one", 5, 5, 5))).isTrue();
    assertThat(top(asked, 10, scores("one", 5, null, null))).isTrue();
    assertThat(top(asked, 9, scores("one", 5, 5, 5))).isFalse();
    assertThat(top(asked, 10, scores("one", 5, 4, 5))).isFalse();
    assertThat(top(asked, 10, Map.of())).isFalse();
    assertThat(TopScores.only(asked, answers(scores("one", 5, 5, 5)))).isTrue();
    assertThat(TopScores.only(asked, Answers.none())).isFalse();
    assertThat(top(Forms.of(recommend()), 10, Map.of())).isTrue();
  }

  private static boolean top(Questionnaire asked, int recommends, Map<String, Integer> others) {
    return TopScores.only(asked, answers(Map.of("recommend", recommends), others));
  }

  private static boolean straight(Integer... scores) {
    return StraightLining.in(Forms.of(battery("one", 5)), answers(scores("one", scores)));
  }

  private static Submission submission(int seconds) {
    return new Submission(
        new Origin(PartnerId.next(), null, null, null, Channel.QR, "en", "DE"),
        Forms.of(battery("one", 4)),
        SubmissionKey.random(),
        Instant.parse("2026-11-20T10:15:30Z"),
        seconds,
        answers(scores("one", 3, 3, 3, 3)));
  }

  @SafeVarargs
  private static Answers answers(Map<String, Integer>... scores) {
    var all = new HashMap<String, Integer>();
    Stream.of(scores).forEach(all::putAll);
    return new Answers(all, Map.of(), Map.of());
  }

  private static Map<String, Integer> scores(String battery, Integer... scores) {
    var by = new HashMap<String, Integer>();
    for (int item = 0; item < scores.length; item++) {
      if (scores[item] != null) {
        by.put(battery + ".i" + item, scores[item]);
      }
    }
    return by;
  }

  private static Question recommend() {
    return new Question.Scale(
        "recommend", Forms.text("Recommend?"), true, AnswerScale.NPS, 1, ends());
  }

  private static Question battery(String key, int items) {
    return new Question.Battery(
        key,
        Forms.text("The work"),
        false,
        AnswerScale.RATING,
        IntStream.range(0, items)
            .mapToObj(i -> new Question.Battery.Item("i" + i, Forms.text("Item " + i), 101 + i))
            .toList(),
        ends());
  }

  private static List<Translated> ends() {
    return List.of(Forms.text("low"), Forms.text("high"));
  }
}
